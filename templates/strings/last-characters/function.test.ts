import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastCharacters } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 8847, numRuns: 200 };

describe('last characters', () => {
  it('agrees with the examples of voca', () => {
    expect(lastCharacters('hello', 2)).toBe('lo');
    expect(lastCharacters('vehicle', 2)).toBe('le');
    expect(lastCharacters('abc', 0)).toBe('');
  });

  it('uses its default and ends with the text', () => {
    expect(lastCharacters('helicopter')).toBe(lastCharacters('helicopter', COUNT));
    expect(lastCharacters('abc', 9)).toBe('abc');
    expect(lastCharacters('', 2)).toBe('');
    expect(lastCharacters('😀b😀', 2)).toBe('b😀');
  });

  it('throws for what is no text and no number', () => {
    for (const count of [-1, 1.5, Number.NaN]) expect(() => lastCharacters('a', count)).toThrow(new RangeError(`expected an integer from 0, got ${count}`));
    expect(() => lastCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is where it should be', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, count) => text.endsWith(lastCharacters(text, count))), RUNS);
  });

  it('has so many characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, count) => [...lastCharacters(text, count)].length === Math.min([...text].length, count)), RUNS);
  });
});
