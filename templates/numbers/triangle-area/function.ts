/**
 * Area of a triangle from a side and the height above it.
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function triangleArea(base: number, height: number): number {
  for (const length of [base, height]) {
    if (typeof length !== 'number') throw new TypeError(`expected a number, got ${typeof length}`);
    if (!(length >= 0)) throw new RangeError(`expected a length from 0, got ${length}`);
  }
  return (base * height) / 2;
}
