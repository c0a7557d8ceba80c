/**
 * Index of the first item that equals `item` (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity), -1 where there is none.
 * @throws TypeError when `items` is not an array
 */
export function indexOf<T>(items: readonly T[], item: T): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return Number.isNaN(item) ? items.findIndex((other) => Number.isNaN(other)) : items.indexOf(item);
}
