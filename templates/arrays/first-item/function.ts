/**
 * The first item of an array, undefined when it is empty.
 * @throws TypeError when `items` is not an array
 */
export function firstItem<T>(items: readonly T[]): T | undefined {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items[0];
}
