/**
 * Checks whether a test is truthy for at least one item of an array; so it is not for none. It stops at the first item that decides.
 * @param predicate is called with an item and its index
 * @throws TypeError when `items` is not an array or `predicate` not a function
 */
export function anyMatch<T>(items: readonly T[], predicate: (item: T, index: number) => unknown): boolean {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof predicate !== 'function') throw new TypeError(`expected a function, got ${typeof predicate}`);
  return items.some((item, index) => predicate(item, index));
}
