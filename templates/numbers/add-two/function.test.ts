import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTwo } from './function.ts';

const RUNS = { seed: 6323, numRuns: 200 };

describe('sum of two numbers', () => {
  it('agrees with the examples of lodash', () => {
    expect(addTwo(6, 4)).toBe(10);
    expect(addTwo(-1, 1)).toBe(0);
    expect(addTwo(1, Number.NaN)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => addTwo('1' as never, 2)).toThrow(new TypeError('expected a number, got string'));
    expect(() => addTwo(1, 2n as never)).toThrow(new TypeError('expected a number, got bigint'));
  });

  const number = fc.integer({ min: -9999, max: 9999 });

  it('can be undone', () => {
    fc.assert(fc.property(number, number, (a, b) => addTwo(addTwo(a, b), -b) === a), RUNS);
  });

  it('keeps a number with the neutral one', () => {
    fc.assert(fc.property(number, (a) => addTwo(a, 0) === a), RUNS);
  });
});
