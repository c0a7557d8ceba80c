/**
 * A copy of an array with `value` in place of the item at `index`. A negative index counts from the end; where there is no such item, nothing changes.
 * @throws TypeError when `items` is not an array or `index` is not an integer
 */
export function replaceAt<T>(items: readonly T[], index: number, value: T): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(index)) throw new TypeError(`expected an integer as index, got ${String(index)}`);
  const place = index < 0 ? items.length + index : index;
  return items.map((item: T, at) => (at === place ? value : item));
}
