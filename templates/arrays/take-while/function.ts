/**
 * The items at the beginning of an array for which the function is truthy, up to the first for which it is not.
 * @param predicate gets an item and its index
 * @throws TypeError when `items` is not an array or `predicate` is not a function
 */
export function takeWhile<T>(items: readonly T[], predicate: (item: T, index: number) => unknown): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof predicate !== 'function') throw new TypeError(`expected a function as predicate, got ${typeof predicate}`);
  const end = items.findIndex((item: T, index) => !predicate(item, index));
  return end < 0 ? items.slice() : items.slice(0, end);
}
