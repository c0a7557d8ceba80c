/**
 * Longest side of a right-angled triangle from the two others (Pythagoras).
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function hypotenuse(a: number, b: number): number {
  for (const length of [a, b]) {
    if (typeof length !== 'number') throw new TypeError(`expected a number, got ${typeof length}`);
    if (!(length >= 0)) throw new RangeError(`expected a length from 0, got ${length}`);
  }
  return Math.hypot(a, b);
}
