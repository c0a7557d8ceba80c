const TOLERANCE = 0.001;

/**
 * Checks whether two numbers differ by less than a tolerance; equal infinities are close, NaN is close to nothing.
 * @throws TypeError when an argument is not a number
 */
export function isClose(a: number, b: number, tolerance: number = TOLERANCE): boolean {
  for (const value of [a, b, tolerance]) {
    if (typeof value !== 'number') throw new TypeError(`expected numbers, got ${typeof value}`);
  }
  return a === b || Math.abs(a - b) < tolerance;
}
