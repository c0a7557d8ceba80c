const HEX_COLOR = /^#?(?:[0-9a-f]{3}|[0-9a-f]{4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

/**
 * Checks whether a text is a hexadecimal colour of 3, 4, 6 or 8 digits (CSS Color 4), with or without `#`.
 * @throws TypeError when `text` is not a string
 */
export function isHexColor(text: string): boolean {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return HEX_COLOR.test(text);
}
