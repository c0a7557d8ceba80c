import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPointInPolygon } from './function.ts';

type Point = [number, number];

const EDGE_IS_INSIDE = true;
const RUNS = { seed: 1962, numRuns: 200 };
const SQUARE: Point[] = [[0, 0], [10, 0], [10, 10], [0, 10]];
const ARROW: Point[] = [[0, 0], [10, 0], [10, 10], [5, 5], [0, 10]];

describe('point in a polygon', () => {
  it('knows inside and outside of a square', () => {
    for (const point of [[5, 5], [0.1, 0.1], [9.9, 0.1]] as Point[]) expect(isPointInPolygon(point, SQUARE), String(point)).toBe(true);
    for (const point of [[-1, 5], [11, 5], [5, -1], [5, 11], [-1, 0], [11, 10], [-1, 10]] as Point[]) expect(isPointInPolygon(point, SQUARE), String(point)).toBe(false);
  });

  it('knows the notch of a concave polygon', () => {
    expect(isPointInPolygon([5, 7], ARROW)).toBe(false);
    expect(isPointInPolygon([5, 4], ARROW)).toBe(true);
    expect(isPointInPolygon([1, 7], ARROW)).toBe(true);
    expect(isPointInPolygon([9, 7], ARROW)).toBe(true);
  });

  it('is not confused by a ray through a corner', () => {
    const diamond: Point[] = [[0, 5], [5, 0], [10, 5], [5, 10]];
    expect(isPointInPolygon([5, 5], diamond)).toBe(true);
    expect(isPointInPolygon([-1, 5], diamond)).toBe(false);
    expect(isPointInPolygon([11, 5], diamond)).toBe(false);
    expect(isPointInPolygon([0, 10], diamond)).toBe(false);
  });

  it('treats edges and corners alike', () => {
    for (const point of [[0, 0], [10, 10], [5, 0], [10, 5], [5, 10], [0, 5]] as Point[]) expect(isPointInPolygon(point, SQUARE), String(point)).toBe(EDGE_IS_INSIDE);
    expect(isPointInPolygon([5, 5], ARROW)).toBe(EDGE_IS_INSIDE);
    expect(isPointInPolygon([15, 0], SQUARE)).toBe(false);
  });

  it('takes closed and open polygons in both directions', () => {
    expect(isPointInPolygon([5, 5], [...SQUARE, [0, 0]])).toBe(true);
    expect(isPointInPolygon([5, 5], SQUARE.toReversed())).toBe(true);
  });

  it('finds nothing in fewer than three corners', () => {
    for (const polygon of [[], [[1, 1]], [[0, 0], [2, 2]]] as Point[][]) expect(isPointInPolygon([1, 1], polygon)).toBe(false);
  });

  it('throws for anything but pairs of finite numbers', () => {
    expect(() => isPointInPolygon([1] as never, SQUARE)).toThrow(new TypeError('expected a pair of finite numbers, got [1]'));
    expect(() => isPointInPolygon([1, Number.NaN], SQUARE)).toThrow(TypeError);
    expect(() => isPointInPolygon([1, 1], [[0, 0], [1, 1], '2,2' as never])).toThrow(TypeError);
    expect(() => isPointInPolygon([1, 1], 'square' as never)).toThrow(new TypeError('expected an array of corners, got string'));
  });

  it('agrees with the plain comparison for any rectangle', () => {
    const whole = fc.integer({ min: -20, max: 20 });
    fc.assert(fc.property(whole, whole, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), whole, whole, (x, y, width, height, px, py) => {
      const box: Point[] = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
      const strictly = px > x && px < x + width && py > y && py < y + height;
      const closed = px >= x && px <= x + width && py >= y && py <= y + height;
      return isPointInPolygon([px, py], box) === (EDGE_IS_INSIDE ? closed : strictly);
    }), RUNS);
  });

  it('does not depend on the first corner or the direction', () => {
    const whole = fc.integer({ min: -2, max: 12 });
    fc.assert(fc.property(whole, whole, fc.nat(4), (x, y, shift) => {
      const turned = [...ARROW.slice(shift), ...ARROW.slice(0, shift)];
      return isPointInPolygon([x, y], turned) === isPointInPolygon([x, y], ARROW) && isPointInPolygon([x, y], turned.toReversed()) === isPointInPolygon([x, y], ARROW);
    }), RUNS);
  });
});
