import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countValue } from './function.ts';

const RUNS = { seed: 3778, numRuns: 200 };

describe('number of equal items', () => {
  it('agrees with the examples of 30 seconds of code and MBPP', () => {
    expect(countValue([1, 1, 2, 1, 2, 3], 1)).toBe(3);
    expect(countValue([10, 8, 5, 2, 10, 15, 10, 8, 5, 8, 8, 2], 4)).toBe(0);
    expect(countValue([10, 8, 5, 2, 10, 15, 10, 8, 5, 8, 8, 2], 8)).toBe(4);
  });

  it('compares like includes', () => {
    expect(countValue([Number.NaN, 1], Number.NaN)).toBe(1);
    expect(countValue([0, -0], 0)).toBe(2);
    expect(countValue<unknown>([{}, '1'], 1)).toBe(0);
    expect(countValue<unknown>([], undefined)).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countValue('abc' as never, 'a' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  const list = fc.array(fc.nat(3));

  it('adds up', () => {
    fc.assert(fc.property(list, list, fc.nat(3), (a, b, value) => countValue([...a, ...b], value) === countValue(a, value) + countValue(b, value)), RUNS);
  });

  it('is the whole for all values', () => {
    fc.assert(fc.property(list, (items) => [0, 1, 2, 3].reduce((sum, value) => sum + countValue(items, value), 0) === items.length), RUNS);
  });
});
