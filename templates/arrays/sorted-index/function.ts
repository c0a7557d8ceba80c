/**
 * The lowest index at which `value` can be put into a sorted array so that it stays in order, by binary search.
 * @param items numbers or texts in ascending order
 * @throws TypeError when `items` is not an array or `value` is neither a number (NaN is not) nor a text
 */
export function sortedIndex<T extends number | string>(items: readonly T[], value: T): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof value !== 'string' && (typeof value !== 'number' || Number.isNaN(value))) throw new TypeError(`expected a number or a string, got ${String(value)}`);
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
