export interface Cmyk {
  c: number;
  m: number;
  y: number;
  k: number;
}

/**
 * Converts red, green and blue from 0 to 255 to cyan, magenta, yellow and black in percent, not rounded and without a colour profile.
 * @throws TypeError when a channel is not a number
 * @throws RangeError when a channel is not from 0 to 255
 */
export function rgbToCmyk(red: number, green: number, blue: number): Cmyk {
  for (const channel of [red, green, blue]) {
    if (typeof channel !== 'number') throw new TypeError(`expected numbers from 0 to 255, got ${typeof channel}`);
    if (!(channel >= 0 && channel <= 255)) throw new RangeError(`expected numbers from 0 to 255, got ${channel}`);
  }
  const max = Math.max(red, green, blue);
  const ink = (channel: number): number => (max === 0 ? 0 : ((max - channel) * 100) / max);
  return { c: ink(red), m: ink(green), y: ink(blue), k: ((255 - max) * 100) / 255 };
}
