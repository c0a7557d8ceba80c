/** One yard in metres, exactly (1959 agreement). */
const METERS_PER_YARD = 0.9144;

/**
 * Converts metres to yards; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `meters` is not a number
 */
export function metersToYards(meters: number): number {
  if (typeof meters !== 'number') throw new TypeError(`expected a number, got ${typeof meters}`);
  return meters / METERS_PER_YARD;
}
