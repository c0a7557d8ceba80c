/**
 * Converts metres to international feet of exactly 0.3048 m. NaN and infinity stay as they are.
 * @throws TypeError when `meters` is not a number
 */
export function metersToFeet(meters: number): number {
  if (typeof meters !== 'number') throw new TypeError(`expected a number, got ${typeof meters}`);
  return meters / 0.3048;
}
