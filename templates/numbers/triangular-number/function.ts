/**
 * The sum 1 + 2 + … + n, the n-th triangular number.
 * @throws TypeError when `count` is not an integer
 * @throws RangeError when it is negative or the sum no safe integer
 */
export function triangularNumber(count: number): number {
  if (!Number.isInteger(count)) throw new TypeError(`expected an integer, got ${String(count)}`);
  const sum = (count * (count + 1)) / 2;
  if (count < 0 || sum > Number.MAX_SAFE_INTEGER) throw new RangeError(`expected an integer from 0 with a safe sum, got ${count}`);
  return sum;
}
