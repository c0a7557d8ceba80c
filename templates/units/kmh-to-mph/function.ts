/**
 * Converts a speed in kilometres per hour to miles per hour. NaN and infinity stay as they are.
 * @throws TypeError when `kmh` is not a number
 */
export function kmhToMph(kmh: number): number {
  if (typeof kmh !== 'number') throw new TypeError(`expected a number, got ${typeof kmh}`);
  return kmh / 1.609_344;
}
