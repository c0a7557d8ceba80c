const PROPER = false;

/**
 * The sum of all positive divisors of an integer.
 * @param proper leave the number itself out
 * @throws RangeError when `value` is not an integer from 1 to 10^12
 */
export function sumOfDivisors(value: number, proper: boolean = PROPER): number {
  if (!Number.isInteger(value) || value < 1 || value > 1e12) throw new RangeError(`expected an integer from 1 to 10^12, got ${String(value)}`);
  let sum = proper ? -value : 0;
  for (let divisor = 1; divisor * divisor <= value; divisor += 1) {
    if (value % divisor === 0) sum += divisor * divisor === value ? divisor : divisor + value / divisor;
  }
  return sum;
}
