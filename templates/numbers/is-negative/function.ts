/**
 * Checks whether a number is below zero; zero, -0 and NaN are not.
 * @throws TypeError when `value` is not a number
 */
export function isNegative(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return value < 0;
}
