/**
 * All items of an array but the last one, in a new array; none when there is none.
 * @throws TypeError when `items` is not an array
 */
export function allButLast<T>(items: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.slice(0, -1);
}
