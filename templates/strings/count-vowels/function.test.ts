import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVowels } from './function.ts';

const RUNS = { seed: 322, numRuns: 200 };

describe('number of vowels', () => {
  it('agrees with the examples of 30-seconds-of-code', () => {
    expect(countVowels('foobar')).toBe(3);
    expect(countVowels('gym')).toBe(0);
  });

  it('counts either case and accents', () => {
    expect(countVowels('aeiouAEIOU')).toBe(10);
    expect(countVowels('Äpfel, déjà vu e\u0301')).toBe(6);
    expect(countVowels('bcdfghjklmnpqrstvwxyz 123 👍')).toBe(0);
    expect(countVowels('')).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countVowels(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('counts what was put in', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'E', 'i', 'ö', 'ú')), fc.stringMatching(/^[b-df-hj-np-tv-z ]{0,9}$/), (vowels, rest) => countVowels(vowels.join(rest)) === vowels.length), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'binary-ascii' }), (a, b) => countVowels(a + b) === countVowels(a) + countVowels(b)), RUNS);
  });
});
