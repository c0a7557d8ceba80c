/**
 * The item with the smallest number by a property name or function, the first of several; undefined when no item has a number.
 * @throws TypeError when `items` is not an array or `key` is neither a string nor a function
 */
export function minBy<T>(items: readonly T[], key: string | ((item: T) => number)): T | undefined {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  let best: { item: T; value: number } | undefined;
  for (const item of items) {
    const value = numberOf(item, key);
    if (!Number.isNaN(value) && !(best && best.value <= value)) best = { item, value };
  }
  return best?.item;
}

/** NaN for values that are no numbers. */
function numberOf<T>(item: T, key: string | ((item: T) => number)): number {
  const value: unknown = typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key];
  return typeof value === 'number' ? value : Number.NaN;
}
