export interface Rgb {
  r: number;
  g: number;
  b: number;
}

const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * Converts a hexadecimal colour of 3 or 6 digits, with or without `#`, to red, green and blue from 0 to 255.
 * @throws TypeError when `hex` is not a string
 * @throws RangeError when it is not such a colour
 */
export function hexToRgb(hex: string): Rgb {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const digits = hex.replace('#', '');
  const width = digits.length / 3;
  const [r, g, b] = [0, 1, 2].map((place) => Number.parseInt(digits.slice(place * width, (place + 1) * width).padEnd(2, digits[place]), 16));
  return { r, g, b } as Rgb;
}
