export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/**
 * Converts hue in degrees (any turn), saturation and lightness in percent to red, green and blue, rounded to integers from 0 to 255 (CSS Color 4).
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when saturation or lightness is not from 0 to 100
 */
export function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
  for (const value of [hue, saturation, lightness]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  for (const percent of [saturation, lightness]) {
    if (percent < 0 || percent > 100) throw new RangeError(`expected percentages from 0 to 100, got ${percent}`);
  }
  const turn = ((hue % 360) + 360) % 360;
  const amplitude = saturation * Math.min(lightness, 100 - lightness);
  const channel = (offset: number): number => {
    const k = (offset + turn / 30) % 12;
    return Math.round(((lightness * 100 - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255) / 10_000);
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}
