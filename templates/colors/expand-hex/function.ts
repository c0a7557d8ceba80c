/**
 * Writes a short hexadecimal colour in full: `#f80` becomes `#ff8800`, `#f80c` with alpha `#ff8800cc`. Full ones stay; the result has a `#` and is lower case.
 * @throws TypeError when `hex` is not a string
 * @throws RangeError when it is not a colour of 3, 4, 6 or 8 hexadecimal digits
 */
export function expandHex(hex: string): string {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!/^#?(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(hex)) throw new RangeError(`expected a colour such as #f80 or #ff8800, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '').toLowerCase();
  return `#${digits.length < 6 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}
