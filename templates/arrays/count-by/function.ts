/**
 * Counts the items of an array by a property name or by what a function gives; without a key by themselves. Keys are strings in order of
 * first appearance (integer-like ones first, as in any object). The result has no prototype, so a key such as `__proto__` is safe.
 * @throws TypeError when `items` is not an array or `key` is neither a string nor a function
 */
export function countBy<T>(items: readonly T[], key: string | ((item: T) => unknown) = (item) => item): Record<string, number> {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  const counts: Record<string, number> = Object.create(null);
  for (const item of items) {
    const name = String(typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key]);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
