import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runLengthEncode } from './function.ts';

const RUNS = { seed: 47, numRuns: 200 };

describe('runs of characters', () => {
  it('agrees with known runs', () => {
    expect(runLengthEncode('aaabbc')).toEqual([['a', 3], ['b', 2], ['c', 1]]);
    expect(runLengthEncode('aba')).toEqual([['a', 1], ['b', 1], ['a', 1]]);
    expect(runLengthEncode('')).toEqual([]);
    expect(runLengthEncode('😀😀11')).toEqual([['😀', 2], ['1', 2]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => runLengthEncode(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => runLengthEncode(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const text = fc.stringMatching(/^[ab]{0,9}$/);

  it('can be undone', () => {
    fc.assert(fc.property(text, (original) => runLengthEncode(original).map(([character, count]) => character.repeat(count)).join('') === original), RUNS);
  });

  it('has no equal neighbours', () => {
    fc.assert(fc.property(text, (original) => runLengthEncode(original).every(([character], index, runs) => runs[index - 1]?.[0] !== character)), RUNS);
  });
});
