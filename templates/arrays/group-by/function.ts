/**
 * Groups the items of an array by a property name or by what a function gives. Keys are strings, in order of first appearance
 * (integer-like keys first, as in any object). The result has no prototype, so a key such as `__proto__` is safe.
 * @throws TypeError when `items` is not an array or `key` is neither a string nor a function
 */
export function groupBy<T>(items: readonly T[], key: string | ((item: T) => unknown)): Record<string, T[]> {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  const groups: Record<string, T[]> = Object.create(null);
  for (const item of items) {
    const name = String(typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key]);
    (groups[name] ??= []).push(item);
  }
  return groups;
}
