/**
 * Converts an angle from radians to degrees. NaN and infinity stay as they are.
 * @throws TypeError when `radians` is not a number
 */
export function radiansToDegrees(radians: number): number {
  if (typeof radians !== 'number') throw new TypeError(`expected a number, got ${typeof radians}`);
  return (radians * 180) / Math.PI;
}
