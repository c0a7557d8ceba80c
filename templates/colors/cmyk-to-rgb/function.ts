export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/**
 * Converts cyan, magenta, yellow and black in percent to red, green and blue, rounded to integers from 0 to 255, without a colour profile.
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when one is not from 0 to 100
 */
export function cmykToRgb(cyan: number, magenta: number, yellow: number, black: number): Rgb {
  for (const value of [cyan, magenta, yellow, black]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
    if (value < 0 || value > 100) throw new RangeError(`expected percentages from 0 to 100, got ${value}`);
  }
  const channel = (ink: number): number => Math.round((255 * (100 - ink) * (100 - black)) / 10_000);
  return { r: channel(cyan), g: channel(magenta), b: channel(yellow) };
}
