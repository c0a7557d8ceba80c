/** 2 ** 16 are 65,536 subsets; every further item doubles them. */
const MOST_ITEMS = 16;

/**
 * All subsets of the items, the empty one first and the whole one last, each in the order of the array.
 * @throws TypeError when `items` is not an array
 * @throws RangeError when there are more than 16 items
 */
export function powerSet<T>(items: readonly T[]): T[][] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (items.length > MOST_ITEMS) throw new RangeError(`expected at most ${MOST_ITEMS} items, got ${items.length}`);
  return items.reduce<T[][]>((subsets, item) => [...subsets, ...subsets.map((subset) => [...subset, item])], [[]]);
}
