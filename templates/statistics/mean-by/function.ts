/**
 * Arithmetic mean of a property of the items, or of what a function gives for them; NaN for no items.
 * @throws TypeError when `items` is not an array, `key` is neither a string nor a function, or a value is not a number
 */
export function meanBy<T>(items: readonly T[], key: string | ((item: T) => number)): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  let sum = 0;
  for (const [index, item] of items.entries()) {
    const value: unknown = typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key];
    if (typeof value !== 'number') throw new TypeError(`expected a number of item ${index}, got ${typeof value}`);
    sum += value;
  }
  return sum / items.length;
}
