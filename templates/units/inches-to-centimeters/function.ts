/**
 * Converts international inches, of exactly 2.54 cm, to centimetres. NaN and infinity stay as they are.
 * @throws TypeError when `inches` is not a number
 */
export function inchesToCentimeters(inches: number): number {
  if (typeof inches !== 'number') throw new TypeError(`expected a number, got ${typeof inches}`);
  return inches * 2.54;
}
