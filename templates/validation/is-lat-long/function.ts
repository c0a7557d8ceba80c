const NUMBER = /^[+-]?\d{1,3}(?:\.\d+)?$/;

/**
 * Checks whether a text is a latitude from -90 to 90 and a longitude from -180 to 180 in decimal degrees, with a comma between them and, if any, both brackets.
 * @throws TypeError when `text` is not a string
 */
export function isLatLong(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const inner = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
  const parts = inner.split(',').map((part) => part.trim());
  const [latitude, longitude] = parts.map(Number);
  return inner === inner.trim() && parts.length === 2 && parts.every((part) => NUMBER.test(part)) && Math.abs(latitude as number) <= 90 && Math.abs(longitude as number) <= 180;
}
