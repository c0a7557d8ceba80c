/**
 * Converts hue in degrees (any turn), saturation and value in percent (HSV, also called HSB) to a hexadecimal colour such as `#6699cc`.
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when saturation or value is not from 0 to 100
 */
export function hsvToHex(hue: number, saturation: number, value: number): string {
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
  return `#${[5, 3, 1].map((offset) => channel(offset).toString(16).padStart(2, '0')).join('')}`;
}
