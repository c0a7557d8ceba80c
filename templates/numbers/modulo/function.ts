/**
 * Remainder of a division with the sign of the divisor, as in mathematics and Python: -1 modulo 5 is 4, where the operator `%` gives -1.
 * The result lies from 0 up to but not including the divisor, and is never -0.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when `divisor` is 0
 */
export function modulo(value: number, divisor: number): number {
  for (const number of [value, divisor]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  if (divisor === 0) throw new RangeError('expected a divisor other than 0');
  const remainder = value % divisor;
  if (remainder === 0) return 0;
  return Math.sign(remainder) === Math.sign(divisor) ? remainder : remainder + divisor;
}
