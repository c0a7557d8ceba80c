const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * Opposite of a hexadecimal colour: every channel becomes 255 less itself, so black becomes white.
 * @throws TypeError when `hex` is not a string
 * @throws RangeError when it is not a colour of 3 or 6 hexadecimal digits
 */
export function invertColor(hex: string): string {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '');
  const full = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits;
  return `#${(0xffffff - Number.parseInt(full, 16)).toString(16).padStart(6, '0')}`;
}
