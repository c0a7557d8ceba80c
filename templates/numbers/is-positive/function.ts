/**
 * Checks whether a number is above zero; zero, -0 and NaN are not.
 * @throws TypeError when `value` is not a number
 */
export function isPositive(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return value > 0;
}
