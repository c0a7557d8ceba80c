/**
 * The volume of a cylinder.
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function cylinderVolume(radius: number, height: number): number {
  for (const side of [radius, height]) {
    if (typeof side !== 'number') throw new TypeError(`expected a number, got ${typeof side}`);
    if (!(side >= 0)) throw new RangeError(`expected a length from 0, got ${side}`);
  }
  return Math.PI * radius ** 2 * height;
}
