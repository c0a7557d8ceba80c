/**
 * The different items of an array in ascending order: numbers by value, texts by code unit.
 * @throws TypeError when `items` is not an array of numbers or of strings, or has NaN in it
 */
export function sortedUnique<T extends number | string>(items: readonly T[]): T[] {
  const isSortable = (type: string): boolean => items.every((item) => typeof item === type && !Number.isNaN(item));
  if (!Array.isArray(items) || !(isSortable('number') || isSortable('string'))) throw new TypeError('expected an array of numbers or of strings');
  const compare = typeof items[0] === 'number' ? (a: T, b: T): number => Number(a) - Number(b) : undefined;
  return [...new Set(items)].toSorted(compare);
}
