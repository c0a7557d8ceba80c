import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swapItems } from './function.ts';

const RUNS = { seed: 8833, numRuns: 200 };

describe('array with two items exchanged', () => {
  it('agrees with the examples of Ramda', () => {
    expect(swapItems(['a', 'b', 'c', 'd', 'e'], 0, 2)).toEqual(['c', 'b', 'a', 'd', 'e']);
    expect(swapItems(['a', 'b', 'c', 'd', 'e'], -1, 0)).toEqual(['e', 'b', 'c', 'd', 'a']);
  });

  it('is a copy', () => {
    const items = [1, 2, 3];
    expect(swapItems(items, 1, 1)).toEqual([1, 2, 3]);
    expect(swapItems(items, -3, 2)).toEqual([3, 2, 1]);
    expect(items).toEqual([1, 2, 3]);
  });

  it('throws where there is no such item', () => {
    for (const index of [2, -3, 0.5]) {
      expect(() => swapItems([1, 2], index, 0)).toThrow(new RangeError(`expected an index of one of the 2 items, got ${index}`));
      expect(() => swapItems([1, 2], 0, index)).toThrow(new RangeError(`expected an index of one of the 2 items, got ${index}`));
    }
    expect(() => swapItems('ab' as never, 0, 1)).toThrow(new TypeError('expected an array, got string'));
  });

  const case3 = fc.tuple(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), fc.nat(5), fc.nat(5));

  it('is undone by swapping again', () => {
    fc.assert(fc.property(case3, ([items, a, b]) => { expect(swapItems(swapItems(items, a, b), a, b)).toEqual(items); }), RUNS);
  });

  it('has the items at each other’s place', () => {
    fc.assert(fc.property(case3, ([items, a, b]) => { const swapped = swapItems(items, a, b); expect(swapped).toEqual(swapItems(items, b, a)); return swapped[a] === items[b] && swapped[b] === items[a]; }), RUNS);
  });
});
