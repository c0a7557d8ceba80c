/**
 * Shannon entropy of the values of an array in bits: 0 when all are the same, 1 for two equally frequent ones, log2(n) for n different ones. Values
 * are compared like in a Map. 0 for an empty array.
 * @throws TypeError when `items` is not an array
 */
export function entropy(items: readonly unknown[]): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const counts = [...Map.groupBy<unknown, unknown>(items, (item) => item).values()].map(({ length }) => length);
  return counts.reduce((sum, count) => sum + (count / items.length) * Math.log2(items.length / count), 0);
}
