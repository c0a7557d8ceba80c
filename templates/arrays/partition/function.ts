/**
 * Splits an array in two: the items for which `predicate` is truthy, and the others. Both keep their order.
 * @throws TypeError when `items` is not an array or `predicate` is not a function
 */
export function partition<T>(items: readonly T[], predicate: (item: T, index: number) => unknown): [T[], T[]] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof predicate !== 'function') throw new TypeError(`expected a function as predicate, got ${typeof predicate}`);
  const result: [T[], T[]] = [[], []];
  for (const [index, item] of items.entries()) result[predicate(item, index) ? 0 : 1].push(item);
  return result;
}
