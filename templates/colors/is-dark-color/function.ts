const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
/** Where black and white text have the same contrast by WCAG 2. */
const EVEN_LUMINANCE = Math.sqrt(1.05 * 0.05) - 0.05;

/**
 * Checks whether a hexadecimal colour is dark: white text on it has more contrast than black text by WCAG 2.
 * @throws TypeError when `hex` is not a string
 * @throws RangeError when it is not a colour of 3 or 6 hexadecimal digits
 */
export function isDarkColor(hex: string): boolean {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '');
  const width = digits.length / 3;
  const channel = (place: number): number => {
    const value = Number.parseInt(digits.slice(place * width, (place + 1) * width).padEnd(2, digits[place]), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2) < EVEN_LUMINANCE;
}
