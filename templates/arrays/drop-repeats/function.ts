/**
 * A new array with one item of every run of equal neighbours (SameValueZero: NaN equals NaN, 0 equals -0; objects by identity).
 * @throws TypeError when `items` is not an array
 */
export function dropRepeats<T>(items: readonly T[]): T[] {
  if (!Array.isArray(items)) throw new TypeError(`expected an array, got ${typeof items}`);
  return items.filter((item: T, index) => index === 0 || ![items[index - 1]].includes(item));
}
