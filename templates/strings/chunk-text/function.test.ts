import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkText } from './function.ts';

const SIZE = 1;
const RUNS = { seed: 332, numRuns: 200 };


const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', 'ö') });

describe('pieces of a text', () => {
  it('are of the given length, the last of the rest', () => {
    expect(chunkText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(chunkText('abcdef', 3)).toEqual(['abc', 'def']);
    expect(chunkText('abc', 1)).toEqual(['a', 'b', 'c']);
    expect(chunkText('abc', 9)).toEqual(['abc']);
    expect(chunkText('', 4)).toEqual([]);
  });

  it('do not cut characters', () => {
    expect(chunkText('👨‍👩‍👧👍🏽🇨🇭e\u0301x', 2)).toEqual(['👨‍👩‍👧👍🏽', '🇨🇭e\u0301', 'x']);
  });

  it('are of the default length', () => {
    expect(chunkText('x'.repeat(SIZE + 1))).toEqual(['x'.repeat(SIZE), 'x']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => chunkText(['a'] as never)).toThrow(new TypeError('expected a string, got object'));
    expect(() => chunkText('a', 0)).toThrow(new TypeError('expected a size from 1, got 0'));
    expect(() => chunkText('a', 1.5)).toThrow(new TypeError('expected a size from 1, got 1.5'));
  });

  it('join back to the text', () => {
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 9 }), (value, size) => chunkText(value, size).join('') === value), RUNS);
  });

  it('are full but for the last', () => {
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 9 }), (value, size) => chunkText(value, size).every((piece, index, all) => (index < all.length - 1 ? [...piece].length === size : [...piece].length >= 1 && [...piece].length <= size))), RUNS);
  });
});
