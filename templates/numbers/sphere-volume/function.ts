/**
 * The volume of a sphere.
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function sphereVolume(radius: number): number {
  for (const side of [radius]) {
    if (typeof side !== 'number') throw new TypeError(`expected a number, got ${typeof side}`);
    if (!(side >= 0)) throw new RangeError(`expected a length from 0, got ${side}`);
  }
  return (4 / 3) * Math.PI * radius ** 3;
}
