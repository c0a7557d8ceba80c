/**
 * Sum of a property of the items, or of what a function gives for them, with rounding errors compensated (Neumaier 1974), so
 * that 0.1 + 0.2 + 0.3 is 0.6. The sum over no items is 0.
 * @throws TypeError when `items` is not an array, `key` is neither a string nor a function, or a value is not a number
 */
export function sumBy<T>(items: readonly T[], key: string | ((item: T) => number)): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  let [sum, lost] = [0, 0];
  for (const [index, item] of items.entries()) {
    const value: unknown = typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key];
    if (typeof value !== 'number') throw new TypeError(`expected a number of item ${index}, got ${typeof value}`);
    const next = sum + value;
    lost += Math.abs(sum) > Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
}
