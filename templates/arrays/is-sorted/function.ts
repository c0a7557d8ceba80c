/**
 * Whether every item of an array is at most the next one, numbers by value and texts by code units.
 * @throws TypeError when `items` is not an array of numbers or of strings
 */
export function isSorted<T extends number | string>(items: readonly T[]): boolean {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  const kind = typeof items[0];
  if (items.length > 0 && ((kind !== 'number' && kind !== 'string') || items.some((item) => typeof item !== kind))) throw new TypeError('expected an array of numbers or of strings');
  return items.every((item: T) => item === item) && items.every((item: T, index) => index === 0 || items[index - 1] <= item);
}
