/**
 * How far two numbers are apart, never negative.
 * @throws TypeError when an argument is not a number
 */
export function absoluteDifference(first: number, second: number): number {
  for (const value of [first, second]) {
    if (typeof value !== 'number') throw new TypeError(`expected a number, got ${typeof value}`);
  }
  return Math.abs(first - second);
}
