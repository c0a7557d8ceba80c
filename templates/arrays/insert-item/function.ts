/**
 * A new array with `added` before the item at `index`. A negative index counts from the end, and one beyond an end means that end.
 * @throws TypeError when `items` is not an array or `index` is not an integer
 */
export function insertItem<T>(items: readonly T[], index: number, ...added: T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(index)) throw new TypeError(`expected an integer as index, got ${String(index)}`);
  return items.toSpliced(index, 0, ...added);
}
