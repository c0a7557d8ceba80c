import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardDeviation } from './function.ts';

const POPULATION = false;
const RUNS = { seed: 94, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });

describe('standard deviation', () => {
  it('agrees with known values of a population', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], true)).toBe(2);
    expect(standardDeviation([10, 2, 38, 23, 38, 23, 21], true)).toBeCloseTo(12.29899614287479, 12);
    expect(standardDeviation([5], true)).toBe(0);
  });

  it('agrees with known values of a sample', () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9], false)).toBeCloseTo(2.138089935299395, 12);
    expect(standardDeviation([10, 2, 38, 23, 38, 23, 21], false)).toBeCloseTo(13.284434142114991, 12);
    expect(standardDeviation([1, 3], false)).toBeCloseTo(Math.SQRT2, 12);
  });

  it('keeps its digits when the mean is large (NIST StRD NumAcc3 style)', () => {
    expect(standardDeviation([1_000_000_000.1, 1_000_000_000.2, 1_000_000_000.3], false)).toBeCloseTo(0.1, 6);
  });

  it('uses its default', () => {
    expect(standardDeviation([1, 2, 4])).toBe(standardDeviation([1, 2, 4], POPULATION));
  });

  it('is NaN for too few numbers and for NaN', () => {
    expect(standardDeviation([], true)).toBeNaN();
    expect(standardDeviation([], false)).toBeNaN();
    expect(standardDeviation([5], false)).toBeNaN();
    expect(standardDeviation([1, Number.NaN], true)).toBeNaN();
    expect(standardDeviation([1, Number.POSITIVE_INFINITY], true)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => standardDeviation(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => standardDeviation([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is 0 only for equal numbers and never negative', () => {
    fc.assert(fc.property(numbers, (items) => {
      const deviation = standardDeviation(items, true);
      return deviation >= 0 && (deviation < 1e-12) === items.every((value) => value === items[0]);
    }), RUNS);
  });

  it('does not move with the numbers but scales with them', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: -500, max: 500 }), (items, shift) => {
      const deviation = standardDeviation(items, false);
      const moved = standardDeviation(items.map((value) => value + shift), false);
      const scaled = standardDeviation(items.map((value) => value * -3), false);
      return Math.abs(moved - deviation) < 1e-9 && Math.abs(scaled - 3 * deviation) < 1e-9;
    }), RUNS);
  });

  it('relates sample and population by n', () => {
    fc.assert(fc.property(numbers, (items) => Math.abs(standardDeviation(items, false) ** 2 * (items.length - 1) - standardDeviation(items, true) ** 2 * items.length) < 1e-5), RUNS);
  });
});
