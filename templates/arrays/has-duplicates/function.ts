/**
 * Checks whether a value occurs more than once in an array (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity).
 * @throws TypeError when `items` is not an array
 */
export function hasDuplicates<T>(items: readonly T[]): boolean {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return new Set(items).size < items.length;
}
