import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from './function.ts';

const RUNS = { seed: 349, numRuns: 200 };

describe('array without falsy values', () => {
  it('agrees with the example of lodash', () => {
    expect(compact([0, 1, false, 2, '', 3])).toEqual([1, 2, 3]);
  });

  it('leaves out every falsy value and nothing else', () => {
    expect(compact([null, undefined, Number.NaN, -0, 0n, false, '', 0])).toEqual([]);
    expect(compact(['0', ' ', 'false', [], {}, -1, true])).toEqual(['0', ' ', 'false', [], {}, -1, true]);
    expect(compact([])).toEqual([]);
    expect(compact(new Array(3))).toEqual([]);
  });

  it('knows the types that are left', () => {
    const names: string[] = compact(['a', null, undefined, 'b']);
    expect(names).toEqual(['a', 'b']);
  });

  it('does not change the array', () => {
    const items = [0, 1];
    compact(items);
    expect(items).toEqual([0, 1]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => compact('a' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (items) => { expect(compact(compact(items))).toEqual(compact(items)); }), RUNS);
  });

  it('keeps the truthy items in order', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 1, '', 'a', null, undefined, false, true)), (items) => JSON.stringify(compact(items)) === JSON.stringify(items.filter((item) => item === 1 || item === 'a' || item === true))), RUNS);
  });
});
