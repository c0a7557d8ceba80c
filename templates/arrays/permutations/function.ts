/** 8! are 40,320; two more items would make it 3.6 million. */
const MOST_ITEMS = 8;

/**
 * All orders of the items, in lexicographic order of their places. Equal items count as different; an empty array has one order.
 * @throws TypeError when `items` is not an array
 * @throws RangeError when there are more than 8 items
 */
export function permutations<T>(items: readonly T[]): T[][] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (items.length > MOST_ITEMS) throw new RangeError(`expected at most ${MOST_ITEMS} items, got ${items.length}`);
  return arrange(items);
}

function arrange<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, index) => arrange(items.toSpliced(index, 1)).map((rest) => [first, ...rest]));
}
