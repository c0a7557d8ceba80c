import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepCharacters } from './function.ts';

const RUNS = { seed: 8954, numRuns: 200 };

describe('kept characters', () => {
  it('agree with the example of validator', () => {
    expect(keepCharacters('abcdef', 'abcd')).toBe('abcd');
    expect(keepCharacters('banana', 'an')).toBe('anana');
  });

  it('are of any kind, and case matters', () => {
    expect(keepCharacters('a😀b😁', '😀b')).toBe('😀b');
    expect(keepCharacters('aAbB', 'ab')).toBe('ab');
    expect(keepCharacters('+1 (555) 01', '+0123456789')).toBe('+155501');
  });

  it('may be none', () => {
    expect(keepCharacters('abc', '')).toBe('');
    expect(keepCharacters('', 'abc')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => keepCharacters(5 as never, 'a')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => keepCharacters('a', undefined as never)).toThrow(new TypeError('expected two strings, got string and undefined'));
  });

  it('are all in the set', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, characters) => [...keepCharacters(text, characters)].every((character) => [...characters].includes(character))), RUNS);
  });

  it('stay when kept again', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-f]*$/), (text) => keepCharacters(text, 'bd') === text.replaceAll(/[^bd]/g, '') && keepCharacters(keepCharacters(text, 'bd'), 'bd') === keepCharacters(text, 'bd')), RUNS);
  });
});
