/**
 * The items of an array without those at its beginning for which the function is truthy.
 * @param predicate gets an item and its index
 * @throws TypeError when `items` is not an array or `predicate` is not a function
 */
export function dropWhile<T>(items: readonly T[], predicate: (item: T, index: number) => unknown): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof predicate !== 'function') throw new TypeError(`expected a function as predicate, got ${typeof predicate}`);
  const start = items.findIndex((item: T, index) => !predicate(item, index));
  return start < 0 ? [] : items.slice(start);
}
