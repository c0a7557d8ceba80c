/**
 * Volume of a cube.
 * @throws TypeError when a length is not a number
 * @throws RangeError when it is negative or NaN
 */
export function cubeVolume(side: number): number {
  for (const length of [side]) {
    if (typeof length !== 'number') throw new TypeError(`expected a number, got ${typeof length}`);
    if (!(length >= 0)) throw new RangeError(`expected a length from 0, got ${length}`);
  }
  return side ** 3;
}
