/**
 * The item of an array at `index`, counted from 0; a negative index counts from the end. Undefined where there is no such item.
 * @throws TypeError when `items` is not an array or `index` is not an integer
 */
export function nthItem<T>(items: readonly T[], index: number): T | undefined {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  if (!Number.isInteger(index)) throw new TypeError(`expected an integer as index, got ${String(index)}`);
  return items.at(index);
}
