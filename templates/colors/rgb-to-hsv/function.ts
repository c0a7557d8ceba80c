export interface Hsv {
  h: number;
  s: number;
  v: number;
}

/**
 * Converts red, green and blue from 0 to 255 to hue in degrees (0 to below 360), saturation and value in percent (HSV, also called HSB). Greys have hue 0.
 * Nothing is rounded.
 * @throws TypeError when a channel is not a number
 * @throws RangeError when a channel is not from 0 to 255
 */
export function rgbToHsv(red: number, green: number, blue: number): Hsv {
  for (const channel of [red, green, blue]) {
    if (typeof channel !== 'number') throw new TypeError(`expected numbers from 0 to 255, got ${typeof channel}`);
    if (!(channel >= 0 && channel <= 255)) throw new RangeError(`expected numbers from 0 to 255, got ${channel}`);
  }
  const max = Math.max(red, green, blue);
  const chroma = max - Math.min(red, green, blue);
  if (chroma === 0) return { h: 0, s: 0, v: (max * 100) / 255 };
  const sixth = max === red ? (green - blue) / chroma : max === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  return { h: ((sixth + 6) % 6) * 60, s: (chroma * 100) / max, v: (max * 100) / 255 };
}
