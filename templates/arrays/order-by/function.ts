/**
 * A new array with the items sorted by the first property, equal ones by the second, and so on. Numbers are compared by value, texts by
 * code units, dates by time, false before true; null, undefined and NaN come last in either order. The sort is stable.
 * @param orders `asc` or `desc` for the key at the same place; ascending where there is none
 * @throws TypeError when an argument is not as said
 */
export function orderBy<T extends object>(items: readonly T[], keys: readonly string[], orders: readonly ('asc' | 'desc')[] = []): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) throw new TypeError('expected an array of property names');
  if (!Array.isArray(orders) || !orders.every((order) => order === 'asc' || order === 'desc')) throw new TypeError('expected an array of “asc” and “desc” as orders');
  return items.toSorted((a: T, b: T) => {
    const results = keys.map((key, index) => compare(valueOf(a, key), valueOf(b, key), orders[index] === 'desc' ? -1 : 1));
    return results.find((result) => result !== 0) ?? 0;
  });
}

function valueOf(item: object, key: string): unknown {
  const value = (item as Record<string, unknown>)[key];
  return value instanceof Date ? value.getTime() : value;
}

function compare(a: unknown, b: unknown, direction: 1 | -1): number {
  const [isLastA, isLastB] = [isMissing(a), isMissing(b)];
  if (isLastA || isLastB) return Number(isLastA) - Number(isLastB);
  if (a === b) return 0;
  return (a as number) < (b as number) ? -direction : direction;
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}
