const COUNT = 1;

/**
 * The items of an array before its last `count` ones, none when there are fewer. The array is not changed.
 * @throws TypeError when `items` is not an array or `count` is not an integer from 0
 */
export function dropRight<T>(items: readonly T[], count: number = COUNT): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(count) || count < 0) throw new TypeError(`expected a count from 0, got ${String(count)}`);
  return items.slice(0, Math.max(items.length - count, 0));
}
