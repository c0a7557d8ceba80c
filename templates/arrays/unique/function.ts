/**
 * Removes duplicates from an array and keeps the first of each, in order. NaN equals NaN, 0 equals -0, objects are compared by identity.
 * @param key computes what is compared instead of the items themselves
 * @throws TypeError when `items` is not an array or `key` is not a function
 */
export function unique<T>(items: readonly T[], key: (item: T) => unknown = (item) => item): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'function') throw new TypeError(`expected a function as key, got ${typeof key}`);
  const seen = new Set<unknown>();
  return items.filter((item: T) => {
    const value = key(item);
    return !seen.has(value) && seen.add(value);
  });
}
