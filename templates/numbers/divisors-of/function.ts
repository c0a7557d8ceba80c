/**
 * All positive divisors of a positive integer in ascending order, 1 and the number itself included.
 * @throws TypeError when `value` is not a safe integer
 * @throws RangeError when it is below 1
 */
export function divisorsOf(value: number): number[] {
  if (!Number.isSafeInteger(value)) throw new TypeError(`expected a safe integer, got ${typeof value === 'number' ? value : typeof value}`);
  if (value < 1) throw new RangeError(`expected an integer from 1, got ${value}`);
  const [small, large]: [number[], number[]] = [[], []];
  for (let divisor = 1; divisor * divisor <= value; divisor += 1) {
    if (value % divisor !== 0) continue;
    small.push(divisor);
    if (divisor * divisor < value) large.unshift(value / divisor);
  }
  return [...small, ...large];
}
