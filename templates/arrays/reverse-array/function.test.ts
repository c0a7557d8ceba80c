import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseArray } from './function.ts';

const RUNS = { seed: 2476, numRuns: 200 };

describe('reversed array', () => {
  it('agrees with the examples of lodash and Ramda', () => {
    expect(reverseArray([1, 2, 3])).toEqual([3, 2, 1]);
    expect(reverseArray([1])).toEqual([1]);
    expect(reverseArray([])).toEqual([]);
  });

  it('keeps the array as it is and fills holes', () => {
    const items = ['a', undefined, null];
    expect(reverseArray(items)).toEqual([null, undefined, 'a']);
    expect(items).toEqual(['a', undefined, null]);
    // eslint-disable-next-line no-sparse-arrays -- a hole is what is tested
    expect(Object.keys(reverseArray([1, , 3]))).toEqual(['0', '1', '2']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => reverseArray('abc' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('is the same when reversed twice', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (items) => { expect(reverseArray(reverseArray(items))).toEqual(items); }), RUNS);
  });

  it('begins with the last item', () => {
    fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), (items) => reverseArray(items)[0] === items.at(-1) && reverseArray(items).length === items.length), RUNS);
  });
});
