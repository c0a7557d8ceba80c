/**
 * Converts avoirdupois ounces, of exactly 28.349523125 g, to grams. NaN and infinity stay as they are.
 * @throws TypeError when `ounces` is not a number
 */
export function ouncesToGrams(ounces: number): number {
  if (typeof ounces !== 'number') throw new TypeError(`expected a number, got ${typeof ounces}`);
  return ounces * 28.349_523_125;
}
