const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * Contrast ratio of two hexadecimal colours by WCAG 2, from 1 (equal) to 21 (black on white). Normal text needs at least 4.5 for level AA and 7 for AAA.
 * @throws TypeError when an argument is not a string
 * @throws RangeError when it is not a colour of 3 or 6 hexadecimal digits
 */
export function contrastRatio(first: string, second: string): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance from 0 for black to 1 for white (WCAG 2.2). */
function luminance(hex: string): number {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '');
  const width = digits.length / 3;
  const channel = (place: number): number => {
    const value = Number.parseInt(digits.slice(place * width, (place + 1) * width).padEnd(2, digits[place]), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2);
}
