export interface Hsv {
  h: number;
  s: number;
  v: number;
}

const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/**
 * Converts a hexadecimal colour of 3 or 6 digits, with or without `#`, to hue in degrees (0 to below 360), saturation and value in percent, not rounded.
 * Greys have hue 0.
 * @throws TypeError when `hex` is not a string
 * @throws RangeError when it is not such a colour
 */
export function hexToHsv(hex: string): Hsv {
  if (typeof hex !== 'string') throw new TypeError(`expected a string, got ${typeof hex}`);
  if (!HEX.test(hex)) throw new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`);
  const [r, g, b] = channels(hex.replace('#', ''));
  const max = Math.max(r, g, b);
  const chroma = max - Math.min(r, g, b);
  if (chroma === 0) return { h: 0, s: 0, v: (max * 100) / 255 };
  const sixth = max === r ? (g - b) / chroma : max === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return { h: ((sixth + 6) % 6) * 60, s: (chroma * 100) / max, v: (max * 100) / 255 };
}

/** Red, green and blue from 0 to 255. */
function channels(digits: string): [number, number, number] {
  const width = digits.length / 3;
  return [0, 1, 2].map((place) => Number.parseInt(digits.slice(place * width, (place + 1) * width).padEnd(2, digits[place]), 16)) as [number, number, number];
}
