import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haveCommonItem } from './function.ts';

const RUNS = { seed: 1839, numRuns: 200 };

describe('arrays with a common item', () => {
  it('agrees with the examples of 30 seconds of code and MBPP', () => {
    expect(haveCommonItem(['a', 'b'], ['b', 'c'])).toBe(true);
    expect(haveCommonItem(['a', 'b'], ['c', 'd'])).toBe(false);
    expect(haveCommonItem([1, 2, 3, 4, 5], [5, 6, 7, 8, 9])).toBe(true);
    expect(haveCommonItem([1, 2, 3, 4, 5], [6, 7, 8, 9])).toBe(false);
  });

  it('compares like a set', () => {
    expect(haveCommonItem([Number.NaN], [Number.NaN])).toBe(true);
    expect(haveCommonItem([0], [-0])).toBe(true);
    expect(haveCommonItem<unknown>([{}], [{}])).toBe(false);
    expect(haveCommonItem<unknown>([1], ['1'])).toBe(false);
    expect(haveCommonItem([], [])).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => haveCommonItem('ab' as never, ['a'] as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => haveCommonItem(['a'] as never, 5 as never)).toThrow(new TypeError('expected an array, got number'));
  });

  const items = fc.array(fc.nat(20), { maxLength: 6 });

  it('is the same the other way round', () => {
    fc.assert(fc.property(items, items, (a, b) => haveCommonItem(a, b) === haveCommonItem(b, a)), RUNS);
  });

  it('agrees with a search of every pair', () => {
    fc.assert(fc.property(items, items, (a, b) => haveCommonItem(a, b) === a.some((one) => b.some((other) => one === other))), RUNS);
  });
});
