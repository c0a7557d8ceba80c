import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixesOf } from './function.ts';

const RUNS = { seed: 1455, numRuns: 200 };

describe('prefixes of a text', () => {
  it('agree with the examples of HumanEval', () => {
    expect(prefixesOf('')).toEqual([]);
    expect(prefixesOf('asdfgh')).toEqual(['a', 'as', 'asd', 'asdf', 'asdfg', 'asdfgh']);
    expect(prefixesOf('WWW')).toEqual(['W', 'WW', 'WWW']);
  });

  it('keep emoji whole', () => {
    expect(prefixesOf('😀a')).toEqual(['😀', '😀a']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => prefixesOf(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => prefixesOf(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('are one for each character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => prefixesOf(text).length === [...text].length), RUNS);
  });

  it('begin the text and grow', () => {
    fc.assert(fc.property(fc.string(), (text) => prefixesOf(text).every((prefix, index, all) => text.startsWith(prefix) && prefix.length > (all[index - 1] ?? '').length)), RUNS);
  });
});
