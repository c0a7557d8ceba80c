type Point = readonly [number, number];

/** Whether points on an edge or a corner count as inside. */
const EDGE_IS_INSIDE = true;

/**
 * Checks whether a point lies in a polygon in the plane (even-odd rule). The polygon may be concave, open or closed, in either direction.
 * For GPS coordinates give `[latitude, longitude]` or `[longitude, latitude]` throughout; edges are straight lines in degrees.
 * @param polygon corners in order; fewer than three enclose nothing
 * @throws TypeError when the point or a corner is not a pair of finite numbers
 */
export function isPointInPolygon(point: Point, polygon: readonly Point[]): boolean {
  if (!Array.isArray(polygon)) throw new TypeError(`expected an array of corners, got ${typeof polygon}`);
  for (const pair of [point, ...polygon]) requirePair(pair);
  let inside = false;
  for (const [index, corner] of polygon.entries()) {
    const next = polygon[(index + 1) % polygon.length] as Point;
    if (polygon.length > 2 && isOnEdge(point, corner, next)) return EDGE_IS_INSIDE;
    if (crossesRay(point, corner, next)) inside = !inside;
  }
  return inside;
}

function requirePair(pair: Point): void {
  if (!Array.isArray(pair) || pair.length !== 2 || !pair.every((value) => Number.isFinite(value))) {
    throw new TypeError(`expected a pair of finite numbers, got ${JSON.stringify(pair)}`);
  }
}

/** Twice the signed area of the triangle; 0 when the three points are in one line. */
function area([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
}

function isOnEdge(point: Point, a: Point, b: Point): boolean {
  const between = [0, 1].every((axis) => isBetween(point[axis] as number, a[axis] as number, b[axis] as number));
  return between && area(point, a, b) === 0;
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}

/** Whether the edge crosses the ray from the point along the first axis. */
function crossesRay(point: Point, a: Point, b: Point): boolean {
  const [low, high] = a[1] <= b[1] ? [a, b] : [b, a];
  return low[1] <= point[1] && point[1] < high[1] && area(point, low, high) > 0;
}
