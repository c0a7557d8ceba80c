/**
 * Nearest of several GPS coordinates to a place, by great-circle distance. The first one where several are equally near; `undefined` for none.
 * @param points pairs of latitude and longitude in degrees
 * @throws TypeError when `points` is not an array of pairs of numbers or a coordinate is not a number
 * @throws RangeError when a latitude is not from -90 to 90 or a longitude not from -180 to 180
 */
export function nearestPoint<T extends readonly [number, number]>(latitude: number, longitude: number, points: readonly T[]): T | undefined {
  if (!Array.isArray(points)) throw new TypeError(`expected an array of points, got ${typeof points}`);
  const here = toVector(latitude, longitude);
  let nearest: { point: T; gap: number } | undefined;
  for (const point of points as readonly T[]) {
    const there = toVector(point[0], point[1]);
    const gap = Math.hypot(here[0] - there[0], here[1] - there[1], here[2] - there[2]);
    if (nearest === undefined || gap < nearest.gap) nearest = { point, gap };
  }
  return nearest?.point;
}

/** Unit vector of a place; the chord between two of them grows with their distance. */
function toVector(latitude: number, longitude: number): [number, number, number] {
  const [phi, lambda] = [toRadians(latitude, 90), toRadians(longitude, 180)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function toRadians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
