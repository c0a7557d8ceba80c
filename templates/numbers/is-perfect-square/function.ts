/**
 * Checks whether a number is the square of an integer. Exact for all safe integers, also where the square root is rounded to a whole number.
 * @throws TypeError when `value` is not a number
 */
export function isPerfectSquare(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return Number.isSafeInteger(value) && Math.round(Math.sqrt(value)) ** 2 === value;
}
