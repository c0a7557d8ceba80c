import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleave } from './function.ts';

const RUNS = { seed: 360, numRuns: 200 };
const list = fc.array(fc.nat());

describe('interleaved arrays', () => {
  it('take turns', () => {
    expect(interleave<unknown>([1, 2, 3], ['a', 'b', 'c'])).toEqual([1, 'a', 2, 'b', 3, 'c']);
    expect(interleave([1, 4], [2, 5], [3, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('go on without those that have ended', () => {
    expect(interleave<unknown>([1, 2, 3], ['a'], [])).toEqual([1, 'a', 2, 3]);
    expect(interleave<unknown>(['a'], [1, 2, 3])).toEqual(['a', 1, 2, 3]);
  });

  it('keep undefined and nested arrays', () => {
    expect(interleave<unknown>([undefined, [1]], [null])).toEqual([undefined, null, [1]]);
    expect(interleave()).toEqual([]);
    expect(interleave([], [])).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => interleave([1], 'ab' as never)).toThrow(new TypeError('expected arrays, got string'));
  });

  it('lose nothing', () => {
    fc.assert(fc.property(list, list, (a, b) => JSON.stringify(interleave(a, b).toSorted()) === JSON.stringify([...a, ...b].toSorted())), RUNS);
  });

  it('are each second item of arrays of the same length', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat())), (pairs) => JSON.stringify(interleave(pairs.map(([a]) => a), pairs.map(([, b]) => b))) === JSON.stringify(pairs.flat(1))), RUNS);
  });
});
