/**
 * Initial bearing of the great circle from one GPS coordinate to another, clockwise from north.
 * @param latitude1 degrees, -90 to 90
 * @param longitude1 degrees, -180 to 180
 * @returns degrees, 0 up to but not including 360; 0 when both points are the same
 * @throws TypeError when an argument is not a number
 * @throws RangeError when it is out of range
 */
export function bearingBetween(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const [fromLat, toLat] = [radians(latitude1, 90), radians(latitude2, 90)];
  const turn = radians(longitude2, 180) - radians(longitude1, 180);
  const east = Math.sin(turn) * Math.cos(toLat);
  const north = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(turn);
  return ((Math.atan2(east, north) * 180) / Math.PI + 360) % 360;
}

function radians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
