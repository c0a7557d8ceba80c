/**
 * Converts US liquid gallons, of exactly 231 cubic inches or 3.785411784 l, to litres. NaN and infinity stay as they are.
 * @throws TypeError when `gallons` is not a number
 */
export function gallonsToLiters(gallons: number): number {
  if (typeof gallons !== 'number') throw new TypeError(`expected a number, got ${typeof gallons}`);
  return gallons * 3.785_411_784;
}
