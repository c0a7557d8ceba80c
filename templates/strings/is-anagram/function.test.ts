import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnagram } from './function.ts';

const RUNS = { seed: 317, numRuns: 200 };

describe('anagrams', () => {
  it('agree with the examples of 30-seconds-of-code', () => {
    expect(isAnagram('iceman', 'cinema')).toBe(true);
    expect(isAnagram('listen', 'Silent')).toBe(true);
    expect(isAnagram('Dormitory', 'dirty room!')).toBe(true);
  });

  it('have every letter as often', () => {
    expect(isAnagram('aab', 'abb')).toBe(false);
    expect(isAnagram('abc', 'abcc')).toBe(false);
    expect(isAnagram('abc', 'abd')).toBe(false);
    expect(isAnagram('a1', 'a2')).toBe(false);
  });

  it('know accents, marks and other scripts', () => {
    expect(isAnagram('e\u0301a', 'Aé')).toBe(true);
    expect(isAnagram('é', 'e')).toBe(false);
    expect(isAnagram('x\u0323y', 'y\u0323x')).toBe(false);
    expect(isAnagram('кот', 'ток')).toBe(true);
  });

  it('may be empty', () => {
    expect(isAnagram('', ' -')).toBe(true);
    expect(isAnagram('', 'a')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isAnagram(1 as never, '')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => isAnagram('', null as never)).toThrow(new TypeError('expected two strings, got string and object'));
  });

  it('hold in any order of the letters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,12}$/), (text) => isAnagram(text, [...text].toReversed().join('')) && isAnagram(text, [...text].toSorted().join(' '))), RUNS);
  });

  it('work both ways', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ab]{0,4}$/), fc.stringMatching(/^[ab]{0,4}$/), (a, b) => isAnagram(a, b) === isAnagram(b, a) && isAnagram(a, b) === ([...a].toSorted().join('') === [...b].toSorted().join(''))), RUNS);
  });

  it('have no letter more', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,12}$/), (text) => !isAnagram(text, `${text}q`)), RUNS);
  });
});
