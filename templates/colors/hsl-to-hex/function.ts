/**
 * Converts hue in degrees (any turn), saturation and lightness in percent to a hexadecimal colour such as `#663399` (CSS Color 4).
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when saturation or lightness is not from 0 to 100
 */
export function hslToHex(hue: number, saturation: number, lightness: number): string {
  for (const value of [hue, saturation, lightness]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  for (const percent of [saturation, lightness]) {
    if (percent < 0 || percent > 100) throw new RangeError(`expected percentages from 0 to 100, got ${percent}`);
  }
  const turn = ((hue % 360) + 360) % 360;
  const amplitude = saturation * Math.min(lightness, 100 - lightness);
  const channel = (offset: number): string => {
    const k = (offset + turn / 30) % 12;
    const value = Math.round(((lightness * 100 - amplitude * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255) / 10_000);
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
