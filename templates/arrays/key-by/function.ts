/**
 * An object that leads from the key of every item to the item; of several items with the same key the last one stays.
 * The result has no prototype, so a key such as `__proto__` is safe.
 * @param key property name, or function that computes the key of an item
 * @throws TypeError when `items` is not an array or `key` is neither a string nor a function
 */
export function keyBy<T>(items: readonly T[], key: string | ((item: T) => unknown)): Record<string, T> {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  const index: Record<string, T> = Object.create(null);
  for (const item of items) {
    const name = String(typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key]);
    index[name] = item;
  }
  return index;
}
