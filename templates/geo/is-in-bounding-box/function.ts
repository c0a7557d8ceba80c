/**
 * Checks whether a GPS coordinate lies in a bounding box, edges included.
 * A box whose west edge is east of its east edge crosses the date line.
 * @param latitude degrees, as all others
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when `south` is above `north`
 */
export function isInBoundingBox(latitude: number, longitude: number, south: number, west: number, north: number, east: number): boolean {
  for (const degrees of [latitude, longitude, south, west, north, east]) {
    if (!Number.isFinite(degrees)) throw new TypeError(`expected degrees as finite numbers, got ${String(degrees)}`);
  }
  if (south > north) throw new RangeError(`expected south <= north, got ${south} and ${north}`);
  if (latitude < south || latitude > north) return false;
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
}
