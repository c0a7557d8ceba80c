/**
 * Sorts an array into a new one, ascending, by a property name or by what a function gives. The sort is stable; numbers and
 * dates are compared by value, everything else as text in code point order; null, undefined and NaN come last.
 * @throws TypeError when `items` is not an array or `key` is neither a string nor a function
 */
export function sortBy<T>(items: readonly T[], key: string | ((item: T) => unknown) = (item) => item): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof key !== 'string' && typeof key !== 'function') throw new TypeError(`expected a property name or a function as key, got ${typeof key}`);
  const keyed = items.map((item: T) => ({ item, value: comparable(typeof key === 'function' ? key(item) : (item as Record<string, unknown> | null | undefined)?.[key]) }));
  return keyed.sort((a, b) => compare(a.value, b.value)).map(({ item }) => item);
}

/** Rank of the kind of value, then the value: numbers before texts before nothing. */
function comparable(value: unknown): [number, number | string] {
  const plain = value instanceof Date ? value.getTime() : value;
  if (plain === null || plain === undefined || Number.isNaN(plain)) return [2, 0];
  return typeof plain === 'number' || typeof plain === 'bigint' ? [0, Number(plain)] : [1, String(plain)];
}

function compare(a: [number, number | string], b: [number, number | string]): number {
  return a[0] - b[0] || Number(a[1] > b[1]) - Number(a[1] < b[1]);
}
