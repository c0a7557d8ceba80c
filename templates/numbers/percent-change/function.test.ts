import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentChange } from './function.ts';

const RUNS = { seed: 64, numRuns: 200 };

describe('change in percent', () => {
  it('agrees with known values', () => {
    for (const [from, to, expected] of [[50, 75, 50], [50, 40, -20], [100, 100, 0], [80, 100, 25], [100, 80, -20], [10, 0, -100], [2, 6, 200]] as const) expect(percentChange(from, to), `${from} ${to}`).toBe(expected);
  });

  it('is positive for a rise of negative numbers', () => {
    expect(percentChange(-50, -25)).toBe(50);
    expect(percentChange(-50, -75)).toBe(-50);
    expect(percentChange(-50, 50)).toBe(200);
  });

  it('carries NaN through', () => {
    expect(percentChange(Number.NaN, 5)).toBeNaN();
    expect(percentChange(5, Number.NaN)).toBeNaN();
  });

  it('throws for an old number of 0 and for no numbers', () => {
    for (const from of [0, -0]) expect(() => percentChange(from, 5)).toThrow(new RangeError('expected an old number other than 0'));
    expect(() => percentChange('5' as never, 10)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => percentChange(5, null as never)).toThrow(new TypeError('expected numbers, got object'));
  });

  it('has the sign of the difference', () => {
    fc.assert(fc.property(fc.integer().filter((value) => value !== 0), fc.integer(), (from, to) => Math.sign(percentChange(from, to)) === Math.sign(to - from)), RUNS);
  });

  it('leads to the new number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (from, to) => Math.abs(from * (1 + percentChange(from, to) / 100) - to) < 1e-9), RUNS);
  });
});
