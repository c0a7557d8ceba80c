import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzip } from './function.ts';

const RUNS = { seed: 374, numRuns: 200 };

describe('arrays of places', () => {
  it('agree with the example of lodash', () => {
    expect(unzip<unknown>([['a', 1, true], ['b', 2, false]])).toEqual([['a', 'b'], [1, 2], [true, false]]);
  });

  it('are filled up where tuples are too short', () => {
    expect(unzip([[1, 2], [3]])).toStrictEqual([[1, 3], [2, undefined]]);
    expect(unzip([[1], [2, 3]])).toStrictEqual([[1, 2], [undefined, 3]]);
  });

  it('may be few', () => {
    expect(unzip([])).toEqual([]);
    expect(unzip([[], []])).toEqual([]);
    expect(unzip([[1, 2]])).toEqual([[1], [2]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => unzip('ab' as never)).toThrow(new TypeError('expected an array of arrays'));
    expect(() => unzip([[1], 2] as never)).toThrow(new TypeError('expected an array of arrays'));
  });

  it('undo pairing', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.string()), { minLength: 1 }), (pairs) => { const [numbers, texts] = unzip<unknown>(pairs); return JSON.stringify([numbers, texts]) === JSON.stringify([pairs.map(([value]) => value), pairs.map(([, text]) => text)]); }), RUNS);
  });

  it('are as before when done twice with full tuples', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1 }), (tuples) => JSON.stringify(unzip(unzip(tuples))) === JSON.stringify(tuples)), RUNS);
  });
});
