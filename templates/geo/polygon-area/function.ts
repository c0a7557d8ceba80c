const EARTH_RADIUS = 6_371_008.8;

/**
 * Area of a polygon of GPS coordinates on the Earth taken as a sphere, by the formula of Chamberlain and Duquette (2007), which turf uses too. Whether the
 * first point is repeated at the end and which way round the points go does not matter.
 * @param points pairs of latitude and longitude in degrees; the polygon must not cross itself
 * @returns square metres, or squares of the unit of the Earth's radius; 0 for fewer than three points
 * @throws TypeError when `points` is not an array of pairs of numbers
 * @throws RangeError when a latitude is not from -90 to 90 or a longitude not from -180 to 180
 */
export function polygonArea(points: readonly (readonly [number, number])[]): number {
  if (!Array.isArray(points)) throw new TypeError(`expected an array of points, got ${typeof points}`);
  const places = points.map(([latitude, longitude]) => ({ phi: toRadians(latitude, 90), lambda: toRadians(longitude, 180) }));
  let sum = 0;
  for (const [index, { phi, lambda }] of places.entries()) {
    const next = places[(index + 1) % places.length] as { phi: number; lambda: number };
    sum += shortTurn(next.lambda - lambda) * (2 + Math.sin(phi) + Math.sin(next.phi));
  }
  return Math.abs((sum * EARTH_RADIUS ** 2) / 2);
}

/** An angle as the short way round, across the date line where that is shorter. */
function shortTurn(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}

function toRadians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
