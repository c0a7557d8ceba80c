/**
 * Index of the first item that equals `value` in an array in ascending order, -1 when there is none. Takes O(log n) steps.
 * @throws TypeError when `items` is not an array or `value` is neither a number (NaN aside) nor a string
 */
export function binarySearch<T extends number | string>(items: readonly T[], value: T): number {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (typeof value !== 'string' && (typeof value !== 'number' || Number.isNaN(value))) throw new TypeError(`expected a number or a string, got ${typeof value === 'number' ? 'NaN' : typeof value}`);
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle] < value) low = middle + 1;
    else high = middle;
  }
  return items[low] === value ? low : -1;
}
