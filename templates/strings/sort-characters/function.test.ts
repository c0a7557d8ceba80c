import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortCharacters } from './function.ts';

const RUNS = { seed: 7344, numRuns: 200 };

describe('sorted characters', () => {
  it('agree with the example of 30 seconds of code', () => {
    expect(sortCharacters('cabbage')).toBe('aabbceg');
  });

  it('have capitals and accents beside their letters', () => {
    expect(sortCharacters('bBaA')).toBe('aAbB');
    expect(sortCharacters('zéeaE')).toBe('aeEéz');
    expect(sortCharacters('b a1')).toBe(' 1ab');
  });

  it('keep emoji whole, and leave nothing of nothing', () => {
    expect(sortCharacters('b😀a')).toBe('😀ab');
    expect(sortCharacters('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => sortCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => sortCharacters(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('are the same letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]*$/), (text) => sortCharacters(text) === [...text].sort().join('')), RUNS);
  });

  it('stay when sorted again', () => {
    fc.assert(fc.property(fc.string(), (text) => sortCharacters(sortCharacters(text)) === sortCharacters(text)), RUNS);
  });
});
