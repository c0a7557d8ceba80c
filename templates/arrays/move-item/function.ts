/**
 * A new array in which the item at `from` stands at `to`; the items between move by one place.
 * @param from index, negative ones from the end
 * @param to index that the item has afterwards, negative ones from the end
 * @throws TypeError when `items` is not an array or an index is not an integer
 * @throws RangeError when an index is out of the array
 */
export function moveItem<T>(items: readonly T[], from: number, to: number): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const [start, end] = [toIndex(from, items.length), toIndex(to, items.length)];
  const moved = items.slice();
  moved.splice(end, 0, ...moved.splice(start, 1));
  return moved;
}

function toIndex(index: number, length: number): number {
  if (!Number.isInteger(index)) throw new TypeError(`expected an integer as index, got ${String(index)}`);
  if (index < -length || index >= length) throw new RangeError(`expected an index from ${-length} to ${length - 1}, got ${index}`);
  return index < 0 ? index + length : index;
}
