const DIRECTIONS = ['N', 'NNE', 'NE', 'ENE', 'E', 'ESE', 'SE', 'SSE', 'S', 'SSW', 'SW', 'WSW', 'W', 'WNW', 'NW', 'NNW'];

/**
 * Compass direction, one of sixteen, of the rhumb line (the way that keeps its direction) from one GPS coordinate to another; N when both are the same.
 * @throws TypeError when an argument is not a number
 * @throws RangeError when a latitude is not from -90 to 90 or a longitude not from -180 to 180
 */
export function compassDirection(latitude1: number, longitude1: number, latitude2: number, longitude2: number): string {
  const north = stretched(radians(latitude2, 90)) - stretched(radians(latitude1, 90));
  const turn = radians(longitude2, 180) - radians(longitude1, 180);
  const east = Math.abs(turn) > Math.PI ? turn - Math.sign(turn) * 2 * Math.PI : turn;
  const bearing = (Math.atan2(east, north) / Math.PI) * 8;
  return DIRECTIONS[(Math.round(bearing) + 16) % 16] as string;
}

/** Height on the Mercator map, on which rhumb lines are straight; near the poles it stays finite. */
function stretched(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + Math.max(Math.min(latitude, 1.57), -1.57) / 2));
}

function radians(degrees: number, limit: number): number {
  if (typeof degrees !== 'number') throw new TypeError(`expected degrees as a number, got ${typeof degrees}`);
  if (!(Math.abs(degrees) <= limit)) throw new RangeError(`expected degrees from -${limit} to ${limit}, got ${degrees}`);
  return (degrees * Math.PI) / 180;
}
