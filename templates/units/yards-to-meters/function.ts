/** One yard in metres, exactly (1959 agreement). */
const METERS_PER_YARD = 0.9144;

/**
 * Converts yards to metres; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `yards` is not a number
 */
export function yardsToMeters(yards: number): number {
  if (typeof yards !== 'number') throw new TypeError(`expected a number, got ${typeof yards}`);
  return yards * METERS_PER_YARD;
}
