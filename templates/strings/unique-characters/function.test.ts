import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueCharacters } from './function.ts';

const RUNS = { seed: 7649, numRuns: 200 };

describe('characters once', () => {
  it('agrees with known examples', () => {
    expect(uniqueCharacters('programming')).toBe('progamin');
    expect(uniqueCharacters('aabbc  c')).toBe('abc ');
    expect(uniqueCharacters('')).toBe('');
  });

  it('tells case apart and keeps emoji', () => {
    expect(uniqueCharacters('aAaA')).toBe('aA');
    expect(uniqueCharacters('😀a😀')).toBe('😀a');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => uniqueCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => uniqueCharacters(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('has no character twice and misses none', () => {
    fc.assert(fc.property(fc.string(), (text) => [...text].every((character) => uniqueCharacters(text).split(character).length === 2)), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => uniqueCharacters(uniqueCharacters(text)) === uniqueCharacters(text)), RUNS);
  });
});
