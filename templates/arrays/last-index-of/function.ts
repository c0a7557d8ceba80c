/**
 * Index of the last item that equals `item` (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity), -1 where there is none.
 * @throws TypeError when `items` is not an array
 */
export function lastIndexOf<T>(items: readonly T[], item: T): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return Number.isNaN(item) ? items.findLastIndex((other) => Number.isNaN(other)) : items.lastIndexOf(item);
}
