/** Mean radius of the Earth (IUGG), in the unit of the result: kilometres. */
const EARTH_RADIUS = 6371.0088;

/**
 * Great-circle distance between two GPS coordinates by the haversine formula, on a sphere with the Earth's mean radius
 * (error up to 0.5 % against the WGS 84 ellipsoid).
 * @param latitude1 degrees, -90 to 90
 * @param longitude1 degrees, -180 to 180
 * @throws TypeError when an argument is not a number
 * @throws RangeError when it is out of range
 */
export function distanceBetween(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const [fromLat, toLat] = [radians(latitude1, 90), radians(latitude2, 90)];
  const [fromLon, toLon] = [radians(longitude1, 180), radians(longitude2, 180)];
  const haversine = Math.sin((toLat - fromLat) / 2) ** 2 + Math.cos(fromLat) * Math.cos(toLat) * Math.sin((toLon - fromLon) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(haversine, 1)));
}

function radians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
