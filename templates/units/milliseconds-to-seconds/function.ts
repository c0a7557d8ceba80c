const MILLISECONDS_PER_SECOND = 1000;

/**
 * Converts milliseconds to seconds; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `milliseconds` is not a number
 */
export function millisecondsToSeconds(milliseconds: number): number {
  if (typeof milliseconds !== 'number') throw new TypeError(`expected a number, got ${typeof milliseconds}`);
  return milliseconds / MILLISECONDS_PER_SECOND;
}
