/**
 * The items of an array at several indexes, in the order of the indexes. Negative ones count from the end; undefined where there is no such item.
 * @throws TypeError when `items` is not an array or `indexes` is not an array of integers
 */
export function itemsAt<T>(items: readonly T[], indexes: readonly number[]): (T | undefined)[] {
  if (!Array.isArray(items) || !Array.isArray(indexes)) throw new TypeError(`expected two arrays, got ${typeof items} and ${typeof indexes}`);
  return indexes.map((index) => {
    if (!Number.isInteger(index)) throw new TypeError(`expected integers as indexes, got ${String(index)}`);
    return items.at(index);
  });
}
