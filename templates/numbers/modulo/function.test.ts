import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modulo } from './function.ts';

const RUNS = { seed: 7543, numRuns: 200 };

describe('mathematical modulo', () => {
  it('has the sign of the divisor', () => {
    for (const [value, divisor, expected] of [[7, 5, 2], [-1, 5, 4], [-7, 5, 3], [7, -5, -3], [-7, -5, -2], [-13, 64, 51], [370, 360, 10], [-90, 360, 270], [5.5, 2, 1.5], [-0.5, 2, 1.5]] as const) expect(modulo(value, divisor), `${value} ${divisor}`).toBe(expected);
  });

  it('is 0 without a sign for multiples', () => {
    for (const [value, divisor] of [[0, 5], [-0, 5], [-5, 5], [5, -5], [-10, 5], [10, 5]] as const) expect(modulo(value, divisor), `${value} ${divisor}`).toBe(0);
  });

  it('is NaN for infinity and NaN', () => {
    for (const [value, divisor] of [[Number.NaN, 5], [5, Number.NaN], [Number.POSITIVE_INFINITY, 5]] as const) expect(modulo(value, divisor)).toBeNaN();
  });

  it('throws for a divisor of 0 and for no numbers', () => {
    for (const divisor of [0, -0]) expect(() => modulo(5, divisor)).toThrow(new RangeError('expected a divisor other than 0'));
    expect(() => modulo('5' as never, 2)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => modulo(5, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
  });

  it('lies between 0 and the divisor', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1 }), (value, divisor) => {
      const result = modulo(value, divisor);
      return result >= 0 && result < divisor && (value - result) % divisor === 0;
    }), RUNS);
  });

  it('does not change when the divisor is added', () => {
    fc.assert(fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -50, max: 50 }), (value, divisor, times) => modulo(value + times * divisor, divisor) === modulo(value, divisor)), RUNS);
  });
});
