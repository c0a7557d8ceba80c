import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncateAtWord } from './function.ts';

const MAX_LENGTH = 30;
const OMISSION = '...';
const RUNS = { seed: 4451, numRuns: 200 };

describe('text shortened at a word', () => {
  it('agrees with the examples of underscore.string', () => {
    expect(truncateAtWord('Hello, cruel world', 15, '...')).toBe('Hello, cruel...');
    expect(truncateAtWord('Hello, world', 9, '...')).toBe('Hello...');
    expect(truncateAtWord('Hello', 10, '...')).toBe('Hello');
  });

  it('ends at the last word that fits', () => {
    expect(truncateAtWord('one two three', 13, '...')).toBe('one two three');
    expect(truncateAtWord('one two three', 12, '...')).toBe('one two...');
    expect(truncateAtWord('one two three', 10, '...')).toBe('one two...');
    expect(truncateAtWord('one two three', 9, '...')).toBe('one...');
    expect(truncateAtWord('one  two three', 8, '…')).toBe('one…');
    expect(truncateAtWord('one\ntwo three', 7, '')).toBe('one\ntwo');
  });

  it('cuts a first word that is too long', () => {
    expect(truncateAtWord('Donaudampfschifffahrt', 8, '...')).toBe('Donau...');
    expect(truncateAtWord(' Donaudampf', 5, '…')).toBe(' Don…');
    expect(truncateAtWord('😀😀😀😀', 2, '…')).toBe('😀…');
    expect(truncateAtWord('abc def', 2, '...')).toBe('..');
    expect(truncateAtWord('abc', 0, '...')).toBe('');
  });

  it('uses its defaults', () => {
    const words = 'word '.repeat(MAX_LENGTH);
    expect(truncateAtWord(words)).toBe(truncateAtWord(words, MAX_LENGTH, OMISSION));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => truncateAtWord(5 as never)).toThrow(new TypeError('expected strings, got number and string'));
    expect(() => truncateAtWord('a', 1, 2 as never)).toThrow(new TypeError('expected strings, got string and number'));
    for (const length of [-1, 1.5]) expect(() => truncateAtWord('a', length)).toThrow(new TypeError(`expected a whole number from 0 as maximum length, got ${length}`));
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', ','), maxLength: 30 });

  it('is never longer than asked', () => {
    fc.assert(fc.property(text, fc.nat(35), (whole, length) => truncateAtWord(whole, length, '...').length <= length), RUNS);
  });

  it('begins like the text', () => {
    fc.assert(fc.property(text, fc.nat(35), (whole, length) => whole.startsWith(truncateAtWord(whole, length, ''))), RUNS);
  });
});
