/**
 * Converts litres to US liquid gallons of exactly 231 cubic inches, 3.785411784 l. NaN and infinity stay as they are.
 * @throws TypeError when `liters` is not a number
 */
export function litersToGallons(liters: number): number {
  if (typeof liters !== 'number') throw new TypeError(`expected a number, got ${typeof liters}`);
  return liters / 3.785_411_784;
}
