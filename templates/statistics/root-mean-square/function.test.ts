import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootMeanSquare } from './function.ts';

const RUNS = { seed: 5079, numRuns: 200 };

describe('root mean square', () => {
  it('agrees with the examples of simple-statistics', () => {
    expect(rootMeanSquare([-1, 1, -1, 1])).toBe(1);
    expect(rootMeanSquare([1, 1])).toBe(1);
    expect(rootMeanSquare([3, 4])).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(rootMeanSquare([0, 1, 2, 3, 4, 5])).toBeCloseTo(3.0276503540974917, 12);
  });

  it('knows very large, small and special numbers', () => {
    expect(rootMeanSquare([3e200, 4e200])).toBeCloseTo(Math.sqrt(12.5) * 1e200, -190);
    expect(rootMeanSquare([3e-200, 4e-200])).toBeGreaterThan(3e-200);
    expect(rootMeanSquare([0, -0])).toBe(0);
    expect(rootMeanSquare([1, -Infinity])).toBe(Infinity);
    expect(rootMeanSquare([1, Number.NaN])).toBeNaN();
    expect(rootMeanSquare([])).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => rootMeanSquare('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => rootMeanSquare([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });

  it('does not depend on signs', () => {
    fc.assert(fc.property(numbers, (items) => rootMeanSquare(items) === rootMeanSquare(items.map((value) => -value))), RUNS);
  });

  it('lies between the mean and the largest', () => {
    fc.assert(fc.property(numbers, (items) => { const [sizes, rms] = [items.map(Math.abs), rootMeanSquare(items)]; return rms <= Math.max(...sizes) + 1e-9 && rms >= sizes.reduce((sum, value) => sum + value, 0) / sizes.length - 1e-9; }), RUNS);
  });
});
