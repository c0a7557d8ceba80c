import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFrequency } from './function.ts';

const RUNS = { seed: 323, numRuns: 200 };

describe('character frequency', () => {
  it('counts every character', () => {
    expect({ ...characterFrequency('hello') }).toEqual({ h: 1, e: 1, l: 2, o: 1 });
    expect(Object.entries(characterFrequency('bAa ab1'))).toEqual([['1', 1], ['b', 2], ['A', 1], ['a', 2], [' ', 1]]);
    expect({ ...characterFrequency('') }).toEqual({});
  });

  it('counts characters as people see them', () => {
    expect({ ...characterFrequency('👨‍👩‍👧👍🏽👍🏽e\u0301e') }).toEqual({ '👨‍👩‍👧': 1, '👍🏽': 2, 'e\u0301': 1, e: 1 });
  });

  it('has no inherited keys', () => {
    expect(Object.getPrototypeOf(characterFrequency('a'))).toBe(null);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => characterFrequency(['a'] as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('adds up to the length', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'ö', ' ') }), (text) => Object.values(characterFrequency(text)).reduce((sum, count) => sum + count, 0) === text.length), RUNS);
  });

  it('agrees with counting one by one', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', 'ö', ' ') }), (text) => Object.entries(characterFrequency(text)).every(([character, count]) => text.split(character).length - 1 === count)), RUNS);
  });
});
