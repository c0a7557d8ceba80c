import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeCharacters } from './function.ts';

const RUNS = { seed: 1146, numRuns: 200 };

describe('text without given characters', () => {
  it('agrees with the examples of validator and MBPP', () => {
    expect(removeCharacters('abcdef', 'abcd')).toBe('ef');
    expect(removeCharacters('probasscurve', 'pros')).toBe('bacuve');
    expect(removeCharacters('exoticmiles', 'toxic')).toBe('emles');
  });

  it('knows characters of any kind, and case', () => {
    expect(removeCharacters('a😀b😁', '😀')).toBe('ab😁');
    expect(removeCharacters('aAbB', 'AB')).toBe('ab');
    expect(removeCharacters('a.b*c[', '.*[')).toBe('abc');
  });

  it('may be all or nothing', () => {
    expect(removeCharacters('abc', '')).toBe('abc');
    expect(removeCharacters('', 'abc')).toBe('');
    expect(removeCharacters('aba', 'ba')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removeCharacters(5 as never, 'a')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => removeCharacters('a', undefined as never)).toThrow(new TypeError('expected two strings, got string and undefined'));
  });

  it('has none of them', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, characters) => [...removeCharacters(text, characters)].every((character) => ![...characters].includes(character))), RUNS);
  });

  it('keeps the others in order', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-f]*$/), (text) => removeCharacters(text, 'bd') === text.replaceAll(/[bd]/g, '')), RUNS);
  });
});
