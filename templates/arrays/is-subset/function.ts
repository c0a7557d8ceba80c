/**
 * Checks whether every item of `items` occurs in `others` (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity). How often does not matter.
 * @throws TypeError when an argument is not an array
 */
export function isSubset<T>(items: readonly T[], others: readonly T[]): boolean {
  if (!Array.isArray(items) || !Array.isArray(others)) throw new TypeError(`expected two arrays, got ${typeof items} and ${typeof others}`);
  const known = new Set(others);
  return items.every((item: T) => known.has(item));
}
