/**
 * Geographic centre of several points: the direction of the sum of their unit vectors, on the Earth taken as a sphere.
 * @param points pairs of latitude and longitude in degrees
 * @throws TypeError when `points` is not an array of pairs of numbers
 * @throws RangeError when there are none, when they cancel each other, or a coordinate is out of range
 */
export function centerOfPoints(points: readonly (readonly [number, number])[]): { latitude: number; longitude: number } {
  if (!Array.isArray(points)) throw new TypeError(`expected an array of points, got ${typeof points}`);
  let [x, y, z] = [0, 0, 0];
  for (const [latitude, longitude] of points) {
    const [phi, lambda] = [radians(latitude, 90), radians(longitude, 180)];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  if (Math.hypot(x, y, z) < 1e-9) throw new RangeError('expected points that have a centre');
  return { latitude: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI, longitude: (Math.atan2(y, x) * 180) / Math.PI };
}

function radians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
