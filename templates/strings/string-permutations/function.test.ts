import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringPermutations } from './function.ts';

const RUNS = { seed: 9436, numRuns: 200 };

describe('permutations of a text', () => {
  it('agree with the example of 30 seconds of code', () => {
    expect(stringPermutations('abc')).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  });

  it('are all different', () => {
    expect(stringPermutations('aab')).toEqual(['aab', 'aba', 'baa']);
    expect(stringPermutations('aa')).toEqual(['aa']);
    expect(stringPermutations('')).toEqual(['']);
    expect(stringPermutations('😀a')).toEqual(['😀a', 'a😀']);
  });

  it('are refused for long texts', () => {
    expect(stringPermutations('aaaaaaaa')).toEqual(['aaaaaaaa']);
    expect(() => stringPermutations('abcdefghi')).toThrow(new RangeError('expected at most 8 characters, got 9'));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => stringPermutations(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => stringPermutations(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const short = fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 5 }).map((letters) => letters.join(''));

  it('are as many as there are orders', () => {
    fc.assert(fc.property(short, (text) => stringPermutations(text).length === [1, 1, 2, 6, 24, 120][text.length]), { ...RUNS, numRuns: 50 });
  });

  it('have the same letters', () => {
    fc.assert(fc.property(short, (text) => stringPermutations(text).every((other) => [...other].sort().join('') === [...text].sort().join(''))), { ...RUNS, numRuns: 50 });
  });
});
