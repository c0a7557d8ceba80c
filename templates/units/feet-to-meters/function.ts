/**
 * Converts international feet, of exactly 0.3048 m, to metres. NaN and infinity stay as they are.
 * @throws TypeError when `feet` is not a number
 */
export function feetToMeters(feet: number): number {
  if (typeof feet !== 'number') throw new TypeError(`expected a number, got ${typeof feet}`);
  return feet * 0.3048;
}
