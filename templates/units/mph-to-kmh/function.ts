/**
 * Converts a speed in miles per hour to kilometres per hour. NaN and infinity stay as they are.
 * @throws TypeError when `mph` is not a number
 */
export function mphToKmh(mph: number): number {
  if (typeof mph !== 'number') throw new TypeError(`expected a number, got ${typeof mph}`);
  return mph * 1.609_344;
}
