/**
 * Checks whether some item occurs in both arrays (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity).
 * @throws TypeError when an argument is not an array
 */
export function haveCommonItem<T>(first: readonly T[], second: readonly T[]): boolean {
  for (const items of [first, second]) {
    if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  }
  const known = new Set(first);
  return second.some((item) => known.has(item));
}
