/**
 * The perimeter of a rectangle.
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function rectanglePerimeter(length: number, width: number): number {
  for (const side of [length, width]) {
    if (typeof side !== 'number') throw new TypeError(`expected a number, got ${typeof side}`);
    if (!(side >= 0)) throw new RangeError(`expected a length from 0, got ${side}`);
  }
  return 2 * (length + width);
}
