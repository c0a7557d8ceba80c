import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUniqueCharacter } from './function.ts';

const RUNS = { seed: 344, numRuns: 200 };

describe('first unique character', () => {
  it('agrees with the usual examples', () => {
    expect(firstUniqueCharacter('swiss')).toBe('w');
    expect(firstUniqueCharacter('leetcode')).toBe('l');
    expect(firstUniqueCharacter('loveleetcode')).toBe('v');
    expect(firstUniqueCharacter('x')).toBe('x');
  });

  it('is undefined when there is none', () => {
    expect(firstUniqueCharacter('aabb')).toBe(undefined);
    expect(firstUniqueCharacter('')).toBe(undefined);
    expect(firstUniqueCharacter('aaa')).toBe(undefined);
  });

  it('minds case and whole characters', () => {
    expect(firstUniqueCharacter('aAa')).toBe('A');
    expect(firstUniqueCharacter('👍🏽👍🏽👍🏿')).toBe('👍🏿');
    expect(firstUniqueCharacter('ee\u0301e')).toBe('e\u0301');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => firstUniqueCharacter(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('occurs once, and everything before it again', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd') }), (text) => { const expected = [...text].find((character) => text.indexOf(character) === text.lastIndexOf(character)); return firstUniqueCharacter(text) === expected; }), RUNS);
  });

  it('is found among repeated ones', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-c]{0,5}$/), (text) => firstUniqueCharacter(`${text}x${text}`) === 'x'), RUNS);
  });
});
