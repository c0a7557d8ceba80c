export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/**
 * Converts hue in degrees (any turn), saturation and value in percent (HSV, also called HSB) to red, green and blue, rounded to integers from 0 to 255.
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when saturation or value is not from 0 to 100
 */
export function hsvToRgb(hue: number, saturation: number, value: number): Rgb {
  for (const number of [hue, saturation, value]) {
    if (!Number.isFinite(number)) throw new TypeError(`expected finite numbers, got ${typeof number === 'number' ? number : typeof number}`);
  }
  for (const percent of [saturation, value]) {
    if (percent < 0 || percent > 100) throw new RangeError(`expected percentages from 0 to 100, got ${percent}`);
  }
  const sixth = (((hue % 360) + 360) % 360) / 60;
  const channel = (offset: number): number => {
    const place = (offset + sixth) % 6;
    return Math.round((value * (100 - saturation * Math.max(0, Math.min(place, 4 - place, 1))) * 255) / 10_000);
  };
  return { r: channel(5), g: channel(3), b: channel(1) };
}
