/**
 * Checks whether a value is in an array (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity).
 * @throws TypeError when `items` is not an array
 */
export function includesItem<T>(items: readonly T[], item: T): boolean {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.includes(item);
}
