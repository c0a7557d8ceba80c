/**
 * The largest of some numbers; NaN when one of them is NaN.
 * @throws TypeError when there is none or an argument is not a number
 */
export function maxOf(...numbers: readonly number[]): number {
  if (numbers.length === 0) throw new TypeError('expected at least one number');
  for (const value of numbers) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  return numbers.reduce((a, b) => Math.max(a, b));
}
