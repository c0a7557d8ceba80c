import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractTwo } from './function.ts';

const RUNS = { seed: 3627, numRuns: 200 };

describe('difference of two numbers', () => {
  it('agrees with the examples of lodash', () => {
    expect(subtractTwo(6, 4)).toBe(2);
    expect(subtractTwo(4, 6)).toBe(-2);
    expect(subtractTwo(1, Number.NaN)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => subtractTwo('1' as never, 2)).toThrow(new TypeError('expected a number, got string'));
    expect(() => subtractTwo(1, 2n as never)).toThrow(new TypeError('expected a number, got bigint'));
  });

  const number = fc.integer({ min: -9999, max: 9999 });

  it('can be undone', () => {
    fc.assert(fc.property(number, number, (a, b) => subtractTwo(subtractTwo(a, b), -b) === a), RUNS);
  });

  it('keeps a number with the neutral one', () => {
    fc.assert(fc.property(number, (a) => subtractTwo(a, 0) === a), RUNS);
  });
});
