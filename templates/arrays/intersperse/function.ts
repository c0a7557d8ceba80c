/**
 * A new array with `separator` between every two items.
 * @throws TypeError when `items` is not an array
 */
export function intersperse<T>(items: readonly T[], separator: T): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.flatMap((item: T, index) => (index === 0 ? [item] : [separator, item]));
}
