/**
 * A copy of an array with the items at two indexes exchanged. Negative indexes count from the end.
 * @throws TypeError when `items` is not an array
 * @throws RangeError when there is no item at one of the indexes
 */
export function swapItems<T>(items: readonly T[], a: number, b: number): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const [first, second] = [placeOf(items, a), placeOf(items, b)];
  return items.with(first, items[second]).with(second, items[first]);
}

function placeOf(items: readonly unknown[], index: number): number {
  const place = index < 0 ? items.length + index : index;
  if (!Number.isInteger(place) || place < 0 || place >= items.length) throw new RangeError(`expected an index of one of the ${items.length} items, got ${String(index)}`);
  return place;
}
