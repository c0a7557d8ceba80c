import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstItem } from './function.ts';

const RUNS = { seed: 504, numRuns: 200 };

describe('the item in front', () => {
  it('is the one at the beginning', () => {
    expect(firstItem([1, 2, 3])).toBe(1);
    expect(firstItem(['a'])).toBe('a');
    expect(firstItem([undefined, 1])).toBeUndefined();
  });

  it('is undefined for an empty array', () => {
    expect(firstItem([])).toBeUndefined();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => firstItem('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => firstItem(null as never)).toThrow(new TypeError('expected an array, got object'));
  });

  it('is the last of the reversed array', () => {
    fc.assert(fc.property(fc.array(fc.nat()), (items) => firstItem(items) === items.toReversed().at(-1)), RUNS);
  });

  it('is what was put in front', () => {
    fc.assert(fc.property(fc.array(fc.nat()), fc.nat(), (items, item) => firstItem([item, ...items]) === item), RUNS);
  });
});
