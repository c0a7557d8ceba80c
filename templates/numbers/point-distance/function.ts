/**
 * Distance between two points in the plane.
 * @throws TypeError when an argument is not a number
 */
export function pointDistance(x1: number, y1: number, x2: number, y2: number): number {
  for (const value of [x1, y1, x2, y2]) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  return Math.hypot(x2 - x1, y2 - y1);
}
