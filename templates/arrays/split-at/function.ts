/**
 * The part of an array or a text before `index` and the part from there on. A negative index counts from the end.
 * @throws TypeError when `items` is neither an array nor a text, or `index` is not an integer
 */
export function splitAt<T>(items: readonly T[] | string, index: number): [T[] | string, T[] | string] {
  if (!Array.isArray(items) && typeof items !== 'string') throw new TypeError(`expected an array or a string, got ${typeof items}`);
  if (!Number.isInteger(index)) throw new TypeError(`expected an integer as index, got ${String(index)}`);
  return [items.slice(0, index), items.slice(index)];
}
