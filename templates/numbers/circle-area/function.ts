/**
 * Area of a circle.
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function circleArea(radius: number): number {
  for (const length of [radius]) {
    if (typeof length !== 'number') throw new TypeError(`expected a number, got ${typeof length}`);
    if (!(length >= 0)) throw new RangeError(`expected a length from 0, got ${length}`);
  }
  return Math.PI * radius ** 2;
}
