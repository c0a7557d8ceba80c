/**
 * Converts centimetres to international inches of exactly 2.54 cm. NaN and infinity stay as they are.
 * @throws TypeError when `centimeters` is not a number
 */
export function centimetersToInches(centimeters: number): number {
  if (typeof centimeters !== 'number') throw new TypeError(`expected a number, got ${typeof centimeters}`);
  return centimeters / 2.54;
}
