import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp } from './function.ts';

const LOWEST = Number.NEGATIVE_INFINITY;
const HIGHEST = Number.POSITIVE_INFINITY;
const RUNS = { seed: 61, numRuns: 200 };

describe('clamped number', () => {
  it('agrees with the examples of lodash', () => {
    expect(clamp(-10, -5, 5)).toBe(-5);
    expect(clamp(10, -5, 5)).toBe(5);
    expect(clamp(3, -5, 5)).toBe(3);
  });

  it('includes its limits', () => {
    expect(clamp(-5, -5, 5)).toBe(-5);
    expect(clamp(5, -5, 5)).toBe(5);
    expect(clamp(7, 2, 2)).toBe(2);
  });

  it('uses its default limits', () => {
    expect(clamp(LOWEST - 1)).toBe(LOWEST);
    expect(clamp(HIGHEST + 1)).toBe(HIGHEST);
    expect(clamp(HIGHEST)).toBe(HIGHEST);
  });

  it('handles infinity, -0 and NaN', () => {
    expect(clamp(Number.POSITIVE_INFINITY, 0, 10)).toBe(10);
    expect(clamp(5, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(5);
    expect(clamp(-0, -1, 1)).toBe(-0);
    expect(clamp(Number.NaN, 0, 1)).toBeNaN();
  });

  it('throws for limits that make no range and for no numbers', () => {
    expect(() => clamp(1, 2, 1)).toThrow(new RangeError('expected min <= max, got 2 and 1'));
    expect(() => clamp(1, Number.NaN, 1)).toThrow(RangeError);
    expect(() => clamp(1, 0, Number.NaN)).toThrow(RangeError);
    expect(() => clamp('1' as never, 0, 1)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => clamp(1, null as never, 1)).toThrow(new TypeError('expected numbers, got object'));
  });

  it('lies within its limits and keeps what does already', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(fc.property(number, number, number, (value, a, b) => {
      const [min, max] = [Math.min(a, b), Math.max(a, b)];
      const result = clamp(value, min, max);
      return result >= min && result <= max && (value < min || value > max || result === value);
    }), RUNS);
  });

  it('is monotone and idempotent', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => {
      return clamp(Math.min(a, b), -100, 100) <= clamp(Math.max(a, b), -100, 100) && clamp(clamp(a, -9, 9), -9, 9) === clamp(a, -9, 9);
    }), RUNS);
  });
});
