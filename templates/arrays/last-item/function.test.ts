import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastItem } from './function.ts';

const RUNS = { seed: 503, numRuns: 200 };

describe('the final item', () => {
  it('is the one at the end', () => {
    expect(lastItem([1, 2, 3])).toBe(3);
    expect(lastItem(['a'])).toBe('a');
    expect(lastItem([1, undefined])).toBeUndefined();
  });

  it('is undefined for an empty array', () => {
    expect(lastItem([])).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => lastItem('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => lastItem(null as never)).toThrow(new TypeError('expected an array, got object'));
  });

  it('is the first of the reversed array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => lastItem(items) === items.toReversed()[0]), RUNS);
  });

  it('is what was added at the end', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), (items, item) => lastItem([...items, item]) === item), RUNS);
  });
});
