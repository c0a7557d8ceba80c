import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metersToYards } from './function.ts';

const RUNS = { seed: 9193, numRuns: 200 };

describe('metres to yards', () => {
  it('agrees with the definition', () => {
    expect(metersToYards(0.9144)).toBeCloseTo(1, 12);
    expect(metersToYards(91.44)).toBeCloseTo(100, 12);
  });

  it('handles zero, negative and special numbers', () => {
    expect(metersToYards(0)).toBe(0);
    expect(metersToYards(-0)).toBe(-0);
    expect(metersToYards(-0.9144)).toBeCloseTo(-1, 12);
    expect(metersToYards(Number.NaN)).toBeNaN();
    expect(metersToYards(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => metersToYards('5' as never)).toThrow(new TypeError('expected a number, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => Math.abs(metersToYards(value) * 0.9144 - value) <= 1e-6), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => Math.abs(metersToYards(a) + metersToYards(b) - metersToYards(a + b)) < 1e-6), RUNS);
  });
});
