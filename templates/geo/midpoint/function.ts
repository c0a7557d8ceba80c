/**
 * Point halfway between two GPS coordinates on the great circle, in degrees. On the Earth taken as a sphere; for antipodes any midpoint would do.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when a latitude is not from -90 to 90 or a longitude not from -180 to 180
 */
export function midpoint(latitude1: number, longitude1: number, latitude2: number, longitude2: number): { latitude: number; longitude: number } {
  const [a, b] = [toVector(latitude1, longitude1), toVector(latitude2, longitude2)];
  const [x, y, z] = [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  return { latitude: toDegrees(Math.atan2(z, Math.hypot(x, y))), longitude: toDegrees(Math.atan2(y, x)) };
}

/** Unit vector of a place. */
function toVector(latitude: number, longitude: number): [number, number, number] {
  const [phi, lambda] = [toRadians(latitude, 90), toRadians(longitude, 180)];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

function toRadians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
