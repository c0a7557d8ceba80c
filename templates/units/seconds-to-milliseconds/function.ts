const MILLISECONDS_PER_SECOND = 1000;

/**
 * Converts seconds to milliseconds; fractions stay. NaN and infinity stay as they are.
 * @throws TypeError when `seconds` is not a number
 */
export function secondsToMilliseconds(seconds: number): number {
  if (typeof seconds !== 'number') throw new TypeError(`expected a number, got ${typeof seconds}`);
  return seconds * MILLISECONDS_PER_SECOND;
}
