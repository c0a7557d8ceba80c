import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropRepeats } from './function.ts';

const RUNS = { seed: 1338, numRuns: 200 };

describe('array without repetitions in a row', () => {
  it('agrees with the example of Ramda', () => {
    expect(dropRepeats([1, 1, 1, 2, 3, 4, 4, 2, 2])).toEqual([1, 2, 3, 4, 2]);
  });

  it('compares like includes', () => {
    expect(dropRepeats([Number.NaN, Number.NaN, 0, -0])).toEqual([Number.NaN, 0]);
    expect(dropRepeats<unknown>(['1', 1, {}, {}])).toEqual(['1', 1, {}, {}]);
    expect(dropRepeats([undefined, undefined, null])).toEqual([undefined, null]);
    expect(dropRepeats([])).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => dropRepeats('abc' as never)).toThrow(new TypeError('expected an array, got string'));
  });

  const list = fc.array(fc.nat(2));

  it('has no equal neighbours', () => {
    fc.assert(fc.property(list, (items) => dropRepeats(items).every((item, index, all) => index === 0 || item !== all[index - 1])), RUNS);
  });

  it('stays when done again, and begins and ends alike', () => {
    fc.assert(fc.property(list, (items) => { const once = dropRepeats(items); expect(dropRepeats(once)).toEqual(once); return once[0] === items[0] && once.at(-1) === items.at(-1); }), RUNS);
  });
});
