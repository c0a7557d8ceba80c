/**
 * Checks whether a number is even. Zero and -0 are even; fractions, NaN and infinity are not.
 * @throws TypeError when `value` is not a number
 */
export function isEven(value: number): boolean {
  if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  return value % 2 === 0;
}
