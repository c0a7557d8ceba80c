/**
 * Converts grams to avoirdupois ounces of exactly 28.349523125 g. NaN and infinity stay as they are.
 * @throws TypeError when `grams` is not a number
 */
export function gramsToOunces(grams: number): number {
  if (typeof grams !== 'number') throw new TypeError(`expected a number, got ${typeof grams}`);
  return grams / 28.349_523_125;
}
