/**
 * Linear interpolation: the number at the fraction `t` of the way from `start` to `end`. Exact at both ends; `t` outside 0 to 1 extrapolates.
 * @throws TypeError when an argument is not a number
 */
export function lerp(start: number, end: number, t: number): number {
  for (const number of [start, end, t]) {
    if (typeof number !== 'number') throw new TypeError(`expected numbers, got ${typeof number}`);
  }
  return start * (1 - t) + end * t;
}
