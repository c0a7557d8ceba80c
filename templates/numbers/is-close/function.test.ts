import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClose } from './function.ts';

const TOLERANCE = 0.001;
const RUNS = { seed: 9623, numRuns: 200 };

describe('numbers that are close', () => {
  it('agree with the example of 30 seconds of code', () => {
    expect(isClose(Math.PI / 2, 1.5708, 0.001)).toBe(true);
  });

  it('differ by less than the tolerance', () => {
    expect(isClose(0.1 + 0.2, 0.3, 1e-9)).toBe(true);
    expect(isClose(1, 1.5, 0.5)).toBe(false);
    expect(isClose(1, 1.25, 0.5)).toBe(true);
    expect(isClose(1.25, 1, 0.5)).toBe(true);
    expect(isClose(5, 5, 0)).toBe(true);
    expect(isClose(5, 5 + TOLERANCE / 2)).toBe(true);
    expect(isClose(5, 5 + 2 * TOLERANCE + 1e-9)).toBe(false);
  });

  it('may be infinite, not NaN', () => {
    expect(isClose(Infinity, Infinity, 1)).toBe(true);
    expect(isClose(Infinity, -Infinity, 1)).toBe(false);
    expect(isClose(Number.NaN, Number.NaN, 1)).toBe(false);
    expect(isClose(0, -0, 0)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isClose('1' as never, 1)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => isClose(1, null as never)).toThrow(new TypeError('expected numbers, got object'));
    expect(() => isClose(1, 1, null as never)).toThrow(new TypeError('expected numbers, got object'));
  });

  it('are so in both orders', () => {
    fc.assert(fc.property(fc.double(), fc.double(), fc.double({ min: 0, noNaN: true }), (a, b, tolerance) => isClose(a, b, tolerance) === isClose(b, a, tolerance)), RUNS);
  });

  it('agree with the distance', () => {
    fc.assert(fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, b, tolerance) => isClose(a, b, tolerance) === (a + tolerance > b && b + tolerance > a)), RUNS);
  });
});
