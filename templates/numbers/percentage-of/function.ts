/**
 * What percentage one number is of another: 20 of 50 is 40.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when `whole` is 0
 */
export function percentageOf(part: number, whole: number): number {
  for (const value of [part, whole]) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  if (whole === 0) throw new RangeError('expected a whole other than 0');
  return (part * 100) / whole;
}
