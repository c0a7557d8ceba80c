import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstCharacters } from './function.ts';

const COUNT = 1;
const RUNS = { seed: 3445, numRuns: 200 };

describe('first characters', () => {
  it('agrees with the examples of voca', () => {
    expect(firstCharacters('hello', 2)).toBe('he');
    expect(firstCharacters('vehicle', 2)).toBe('ve');
    expect(firstCharacters('abc', 0)).toBe('');
  });

  it('uses its default and ends with the text', () => {
    expect(firstCharacters('helicopter')).toBe(firstCharacters('helicopter', COUNT));
    expect(firstCharacters('abc', 9)).toBe('abc');
    expect(firstCharacters('', 2)).toBe('');
    expect(firstCharacters('😀b😀', 2)).toBe('😀b');
  });

  it('throws for what is no text and no number', () => {
    for (const count of [-1, 1.5, Number.NaN]) expect(() => firstCharacters('a', count)).toThrow(new RangeError(`expected an integer from 0, got ${count}`));
    expect(() => firstCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is where it should be', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, count) => text.startsWith(firstCharacters(text, count))), RUNS);
  });

  it('has so many characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, count) => [...firstCharacters(text, count)].length === Math.min([...text].length, count)), RUNS);
  });
});
