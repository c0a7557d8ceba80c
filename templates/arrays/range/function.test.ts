import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { range } from './function.ts';

const RUNS = { seed: 41, numRuns: 200 };
const small = fc.integer({ min: -50, max: 50 });

describe('range of numbers', () => {
  it('agrees with the examples of lodash', () => {
    expect(range(4)).toEqual([0, 1, 2, 3]);
    expect(range(-4)).toEqual([0, -1, -2, -3]);
    expect(range(1, 5)).toEqual([1, 2, 3, 4]);
    expect(range(0, 20, 5)).toEqual([0, 5, 10, 15]);
    expect(range(0, -4, -1)).toEqual([0, -1, -2, -3]);
    expect(range(0)).toEqual([]);
  });

  it('counts down by itself and stops before the end', () => {
    expect(range(3, 0)).toEqual([3, 2, 1]);
    expect(range(0, 6, 5)).toEqual([0, 5]);
    expect(range(0.5, 3)).toEqual([0.5, 1.5, 2.5]);
  });

  it('is empty when the step leads away from the end', () => {
    expect(range(1, 4, -1)).toEqual([]);
    expect(range(4, 1, 1)).toEqual([]);
    expect(range(2, 2)).toEqual([]);
  });

  it('does not add up rounding errors', () => {
    expect(range(0, 1, 0.1)[9]).toBe(0.9);
    expect(range(0, 100, 0.1)).toHaveLength(1000);
  });

  it('throws for steps of 0, lengths beyond reason and no numbers', () => {
    expect(() => range(0, 1, 0)).toThrow(new RangeError('expected a step other than 0'));
    expect(() => range(1e12)).toThrow(new RangeError('expected at most 1000000 numbers, got 1000000000000'));
    expect(() => range(0, 1, 1e-8)).toThrow(RangeError);
    expect(() => range(Number.NaN)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => range(0, '3' as never)).toThrow(new TypeError('expected finite numbers, got 3'));
    expect(() => range(0, 1, Number.POSITIVE_INFINITY)).toThrow(TypeError);
    expect(range(0, 1_000_000, 1)).toHaveLength(1_000_000);
  });

  it('contains the start but never the end', () => {
    fc.assert(fc.property(small, small, (start, end) => {
      const numbers = range(start, end);
      return numbers.length === Math.abs(end - start) && !numbers.includes(end) && (numbers.length === 0 || numbers[0] === start);
    }), RUNS);
  });

  it('stays on one side of the end with a constant step', () => {
    fc.assert(fc.property(small, small, fc.integer({ min: 1, max: 9 }), (start, end, step) => {
      const numbers = range(start, end, step);
      return numbers.every((value, index) => value < end && value === start + index * step) && (numbers.at(-1) ?? start - step) + step >= Math.min(end, start);
    }), RUNS);
  });
});
