/**
 * The items of an array for which a test is truthy, in their order. The array is not changed.
 * @param predicate is called with an item and its index
 * @throws TypeError when `items` is not an array or `predicate` not a function
 */
export function filterItems<T>(items: readonly T[], predicate: (item: T, index: number) => unknown): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof predicate !== 'function') throw new TypeError(`expected a function, got ${typeof predicate}`);
  return items.filter((item, index) => predicate(item, index));
}
