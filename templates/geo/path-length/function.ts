const EARTH_RADIUS = 6371.0088;

/**
 * Length of a path through GPS coordinates: the sum of the great-circle distances from point to point, on the Earth taken as a sphere.
 * @param points pairs of latitude and longitude in degrees
 * @returns kilometres, or the unit of the Earth's radius; 0 for fewer than two points
 * @throws TypeError when `points` is not an array of pairs of numbers
 * @throws RangeError when a latitude is not from -90 to 90 or a longitude not from -180 to 180
 */
export function pathLength(points: readonly (readonly [number, number])[]): number {
  if (!Array.isArray(points)) throw new TypeError(`expected an array of points, got ${typeof points}`);
  const places = points.map(([latitude, longitude]) => [toRadians(latitude, 90), toRadians(longitude, 180)] as const);
  return places.slice(1).reduce((sum, place, index) => sum + 2 * EARTH_RADIUS * halfAngle(places[index] as readonly [number, number], place), 0);
}

/** Half of the central angle between two places, by the haversine formula. */
function halfAngle([phi1, lambda1]: readonly [number, number], [phi2, lambda2]: readonly [number, number]): number {
  const haversine = Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin((lambda2 - lambda1) / 2) ** 2;
  return Math.asin(Math.min(1, Math.sqrt(haversine)));
}

function toRadians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
