const EARTH_RADIUS = 6371.0088;

/**
 * Checks whether a GPS coordinate lies within a distance of a centre, the distance itself included; on the Earth taken as a sphere.
 * @param radius in the unit of the Earth's radius, kilometres by default
 * @throws TypeError when an argument is not a number
 * @throws RangeError when a latitude is not from -90 to 90, a longitude not from -180 to 180 or `radius` is negative or NaN
 */
export function isWithinRadius(latitude: number, longitude: number, centreLatitude: number, centreLongitude: number, radius: number): boolean {
  const [phi1, phi2] = [toRadians(latitude, 90), toRadians(centreLatitude, 90)];
  const turn = toRadians(longitude, 180) - toRadians(centreLongitude, 180);
  if (typeof radius !== 'number') throw new TypeError(`expected a radius as a number, got ${typeof radius}`);
  if (!(radius >= 0)) throw new RangeError(`expected a radius from 0, got ${radius}`);
  const haversine = Math.sin((phi1 - phi2) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin(turn / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine))) <= radius;
}

function toRadians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
