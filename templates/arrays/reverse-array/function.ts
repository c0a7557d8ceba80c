/**
 * The items of an array, the last first. The array is not changed; holes become undefined.
 * @throws TypeError when `items` is not an array
 */
export function reverseArray<T>(items: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.toReversed();
}
