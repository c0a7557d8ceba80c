/**
 * Percentage by which a number changed: from 50 to 75 is 50, from 50 to 40 is -20. Measured against the size of the old number,
 * so a rise is positive also for negative numbers.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when `from` is 0
 */
export function percentChange(from: number, to: number): number {
  for (const value of [from, to]) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (from === 0) throw new RangeError('expected an old number other than 0');
  return ((to - from) * 100) / Math.abs(from);
}
