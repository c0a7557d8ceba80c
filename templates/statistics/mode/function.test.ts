import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mode } from './function.ts';

const RUNS = { seed: 93, numRuns: 200 };

describe('mode', () => {
  it('is the most frequent value', () => {
    expect(mode([1, 3, 6, 6, 6, 6, 7, 7, 12])).toEqual([6]);
    expect(mode(['a', 'b', 'a'])).toEqual(['a']);
    expect(mode([5])).toEqual([5]);
  });

  it('is several values when they are equally frequent', () => {
    expect(mode([2, 1, 2, 1, 3])).toEqual([2, 1]);
    expect(mode([3, 2, 1])).toEqual([3, 2, 1]);
  });

  it('is nothing for nothing', () => {
    expect(mode([])).toEqual([]);
  });

  it('compares like a Set', () => {
    expect(mode([Number.NaN, 1, Number.NaN])).toEqual([Number.NaN]);
    expect(mode([0, -0, 1])).toEqual([0]);
    expect(mode([1, '1', '1'])).toEqual(['1']);
    expect(mode([undefined, null, undefined])).toEqual([undefined]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => mode('aab' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('is at least as frequent as anything else', () => {
    fc.assert(fc.property(fc.array(fc.nat(4), { minLength: 1 }), (items) => {
      const count = (value: number): number => items.filter((item) => item === value).length;
      const [first, ...others] = mode(items);
      return items.every((item) => count(item) <= count(first as number)) && others.every((other) => count(other) === count(first as number));
    }), RUNS);
  });

  it('is the value that fills more than half', () => {
    fc.assert(fc.property(fc.array(fc.nat(99)), (items) => {
      const filled = [...items, ...items.map(() => 1000), 1000];
      return mode(filled).length === 1 && mode(filled)[0] === 1000;
    }), RUNS);
  });
});
