import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zScore } from './function.ts';

const RUNS = { seed: 9185, numRuns: 200 };

describe('z-score of one value', () => {
  it('counts standard deviations from the mean', () => {
    expect(zScore(15, 10, 2)).toBe(2.5);
    expect(zScore(-2, 0, 1)).toBe(-2);
    expect(zScore(10, 10, 3)).toBe(0);
    expect(zScore(11, 10, 0)).toBe(Infinity);
    expect(zScore(10, 10, 0)).toBeNaN();
  });

  it('throws for other input', () => {
    expect(() => zScore('1' as never, 0, 1)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => zScore(1, 0, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
    expect(() => zScore(1, 0, -1)).toThrow(new RangeError('expected a standard deviation from 0, got -1'));
  });

  const number = fc.integer({ min: -1000, max: 1000 });

  it('can be undone', () => {
    fc.assert(fc.property(number, number, fc.integer({ min: 1, max: 100 }), (value, mean, deviation) => Math.abs(zScore(value, mean, deviation) * deviation + mean - value) < 1e-9), RUNS);
  });

  it('is the opposite on the other side', () => {
    fc.assert(fc.property(number, number, fc.integer({ min: 1, max: 100 }), (mean, away, deviation) => zScore(mean + away, mean, deviation) + zScore(mean - away, mean, deviation) === 0), RUNS);
  });
});
