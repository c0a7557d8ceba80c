/**
 * How often `value` occurs in an array (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity).
 * @throws TypeError when `items` is not an array
 */
export function countValue<T>(items: readonly T[], value: T): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.filter((item: T) => [item].includes(value)).length;
}
