import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideTwo } from './function.ts';

const RUNS = { seed: 86, numRuns: 200 };

describe('quotient of two numbers', () => {
  it('agrees with the examples of lodash', () => {
    expect(divideTwo(6, 4)).toBe(1.5);
    expect(divideTwo(1, 0)).toBe(Infinity);
    expect(divideTwo(1, Number.NaN)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => divideTwo('1' as never, 2)).toThrow(new TypeError('expected a number, got string'));
    expect(() => divideTwo(1, 2n as never)).toThrow(new TypeError('expected a number, got bigint'));
  });

  const number = fc.integer({ min: -9999, max: 9999 });

  it('fits multiplication', () => {
    fc.assert(fc.property(number, (a) => divideTwo(a * 8, 8) === a), RUNS);
  });

  it('keeps a number with the neutral one', () => {
    fc.assert(fc.property(number, (a) => divideTwo(a, 1) === a), RUNS);
  });
});
