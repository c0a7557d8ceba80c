/**
 * The point halfway between two points of the plane.
 * @throws TypeError when a point is not an array of two numbers
 */
export function planeMidpoint(first: readonly [number, number], second: readonly [number, number]): [number, number] {
  for (const point of [first, second]) {
    if (!Array.isArray(point) || point.length !== 2 || point.some((value) => typeof value !== 'number')) throw new TypeError('expected points [x, y] of numbers');
  }
  return [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
}
