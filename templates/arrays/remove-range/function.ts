/**
 * A copy of an array without the `count` items from `start` on. A negative start counts from the end.
 * @throws TypeError when `items` is not an array, `start` is not an integer or `count` is not an integer from 0
 */
export function removeRange<T>(items: readonly T[], start: number, count: number = 1): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(start)) throw new TypeError(`expected an integer as start, got ${String(start)}`);
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`expected a count from 0, got ${String(count)}`);
  return items.toSpliced(start, count);
}
