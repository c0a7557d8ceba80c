const EARTH_RADIUS = 6371.0088;

/**
 * Place that is reached from a GPS coordinate by going a distance in a direction along a great circle, in degrees. On the Earth taken as a sphere.
 * @param bearing direction in degrees clockwise from north, any turn
 * @param distance in the unit of the Earth's radius, kilometres by default
 * @throws TypeError when an argument is not a finite number
 * @throws RangeError when the latitude is not from -90 to 90 or the longitude not from -180 to 180
 */
export function destinationPoint(latitude: number, longitude: number, bearing: number, distance: number): { latitude: number; longitude: number } {
  for (const value of [latitude, longitude, bearing, distance]) {
    if (!Number.isFinite(value)) throw new TypeError(`expected finite numbers, got ${typeof value === 'number' ? value : typeof value}`);
  }
  if (Math.abs(latitude) > 90) throw new RangeError(`expected a latitude from -90 to 90, got ${latitude}`);
  if (Math.abs(longitude) > 180) throw new RangeError(`expected a longitude from -180 to 180, got ${longitude}`);
  const [phi, theta, delta] = [toRadians(latitude), toRadians(bearing), distance / EARTH_RADIUS];
  const sine = Math.sin(phi) * Math.cos(delta) + Math.cos(phi) * Math.sin(delta) * Math.cos(theta);
  const turn = Math.atan2(Math.sin(theta) * Math.sin(delta) * Math.cos(phi), Math.cos(delta) - Math.sin(phi) * sine);
  const east = longitude + (turn * 180) / Math.PI;
  return { latitude: (Math.asin(Math.max(-1, Math.min(1, sine))) * 180) / Math.PI, longitude: ((east + 540) % 360) - 180 };
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
