export interface Hsl {
  h: number;
  s: number;
  l: number;
}

/**
 * Converts red, green and blue from 0 to 255 to hue in degrees (0 to below 360), saturation and lightness in percent (CSS Color 4). Greys have hue 0.
 * Nothing is rounded.
 * @throws TypeError when a channel is not a number
 * @throws RangeError when a channel is not from 0 to 255
 */
export function rgbToHsl(red: number, green: number, blue: number): Hsl {
  for (const channel of [red, green, blue]) {
    if (typeof channel !== 'number') throw new TypeError(`expected numbers from 0 to 255, got ${typeof channel}`);
    if (!(channel >= 0 && channel <= 255)) throw new RangeError(`expected numbers from 0 to 255, got ${channel}`);
  }
  const [max, min] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [chroma, sum] = [max - min, max + min];
  if (chroma === 0) return { h: 0, s: 0, l: (sum * 100) / 510 };
  const sixth = max === red ? (green - blue) / chroma : max === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  return { h: ((sixth + 6) % 6) * 60, s: (chroma * 100) / Math.min(sum, 510 - sum), l: (sum * 100) / 510 };
}
