import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyTwo } from './function.ts';

const RUNS = { seed: 3985, numRuns: 200 };

describe('product of two numbers', () => {
  it('agrees with the examples of lodash', () => {
    expect(multiplyTwo(6, 4)).toBe(24);
    expect(multiplyTwo(-3, 5)).toBe(-15);
    expect(multiplyTwo(1, Number.NaN)).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => multiplyTwo('1' as never, 2)).toThrow(new TypeError('expected a number, got string'));
    expect(() => multiplyTwo(1, 2n as never)).toThrow(new TypeError('expected a number, got bigint'));
  });

  const number = fc.integer({ min: -9999, max: 9999 });

  it('fits multiplication', () => {
    fc.assert(fc.property(number, number, (a, b) => multiplyTwo(a, b) === multiplyTwo(b, a)), RUNS);
  });

  it('keeps a number with the neutral one', () => {
    fc.assert(fc.property(number, (a) => multiplyTwo(a, 1) === a), RUNS);
  });
});
