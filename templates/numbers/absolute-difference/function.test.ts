import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteDifference } from './function.ts';

const RUNS = { seed: 6595, numRuns: 200 };

describe('absolute difference', () => {
  it('has no sign', () => {
    expect(absoluteDifference(2, 7)).toBe(5);
    expect(absoluteDifference(7, 2)).toBe(5);
    expect(absoluteDifference(-3, 4)).toBe(7);
    expect(absoluteDifference(5, 5)).toBe(0);
    expect(absoluteDifference(1, Number.NEGATIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(absoluteDifference(1, Number.NaN)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => absoluteDifference('1' as never, 2)).toThrow(new TypeError('expected a number, got string'));
    expect(() => absoluteDifference(1, null as never)).toThrow(new TypeError('expected a number, got object'));
  });

  it('is the same the other way round', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => absoluteDifference(a, b) === absoluteDifference(b, a)), RUNS);
  });

  it('leads from the smaller to the larger', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(), (value, more) => absoluteDifference(value, value + more) === more), RUNS);
  });
});
