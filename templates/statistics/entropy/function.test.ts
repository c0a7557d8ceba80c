import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy } from './function.ts';

const RUNS = { seed: 6132, numRuns: 200 };

describe('information in bits', () => {
  it('agrees with known values', () => {
    expect(entropy(['a', 'b'])).toBe(1);
    expect(entropy([1, 1, 1, 1])).toBe(0);
    expect(entropy([...'abcd'])).toBe(2);
    expect(entropy([...'1223334444'])).toBeCloseTo(1.846_439_344_671_015, 12);
    expect(entropy(['x', 'x', 'x', 'y'])).toBeCloseTo(0.811_278_124_459_133, 12);
  });

  it('is 0 for nothing and for one', () => {
    expect(entropy([])).toBe(0);
    expect(entropy(['a'])).toBe(0);
  });

  it('compares like a Map', () => {
    expect(entropy([Number.NaN, Number.NaN])).toBe(0);
    expect(entropy([1, '1'])).toBe(1);
    expect(entropy([{}, {}])).toBe(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => entropy('aab' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('lies between 0 and the logarithm of the number of values', () => {
    fc.assert(fc.property(fc.array(fc.nat(5), { minLength: 1 }), (items) => entropy(items) >= 0 && entropy(items) <= Math.log2(new Set(items).size) + 1e-9), RUNS);
  });

  it('does not depend on the order or on how often everything is repeated', () => {
    fc.assert(fc.property(fc.array(fc.nat(5), { minLength: 1 }), (items) => Math.abs(entropy(items.toReversed()) - entropy(items)) < 1e-9 && Math.abs(entropy([...items, ...items]) - entropy(items)) < 1e-9), RUNS);
  });
});
