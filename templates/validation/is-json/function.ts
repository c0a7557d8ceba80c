/**
 * Checks whether a text is JSON (RFC 8259): an object or array, but also a text, number, true, false or null on its own.
 * @throws TypeError when `text` is not a string
 */
export function isJson(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
