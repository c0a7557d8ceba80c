/**
 * Smallest box of latitudes and longitudes that holds all points. The box never crosses the date line: points on both sides of it give a wide one.
 * @param points pairs of latitude and longitude in degrees
 * @throws TypeError when `points` is not an array of pairs of numbers
 * @throws RangeError when there are none, or a latitude is not from -90 to 90 or a longitude not from -180 to 180
 */
export function boundingBox(points: readonly (readonly [number, number])[]): { south: number; west: number; north: number; east: number } {
  if (!Array.isArray(points)) throw new TypeError(`expected an array of points, got ${typeof points}`);
  if (points.length === 0) throw new RangeError('expected at least one point');
  const box = { south: 90, west: 180, north: -90, east: -180 };
  for (const [latitude, longitude] of points) {
    requireDegrees(latitude, 90);
    requireDegrees(longitude, 180);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
  }
  return box;
}

function requireDegrees(degrees: number, limit: number): void {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
}
