/**
 * The sign of a number: 1, 0 or -1; NaN for NaN.
 * @throws TypeError when `value` is not a number
 */
export function signOf(value: number): number {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return Math.sign(value) + 0;
}
