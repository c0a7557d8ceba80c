import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerFirst } from './function.ts';

const RUNS = { seed: 533, numRuns: 200 };

describe('the first character in lower case', () => {
  it('agrees with the examples of lodash', () => {
    expect(lowerFirst('Fred')).toBe('fred');
    expect(lowerFirst('FRED')).toBe('fRED');
    expect(lowerFirst('a B')).toBe('a B');
  });

  it('knows letters of all scripts', () => {
    expect(lowerFirst('Ähre')).toBe('ähre');
    expect(lowerFirst('\u{10400}A')).toBe('\u{10428}A');
  });

  it('leaves texts that begin with no letter', () => {
    expect(['', '1A', ' Ab', '👍A'].map((text) => lowerFirst(text))).toEqual(['', '1A', ' Ab', '👍A']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => lowerFirst(1 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('keeps the rest', () => {
    fc.assert(fc.property(fc.constantFrom('A', 'Z'), fc.string(), (first, rest) => lowerFirst(first + rest) === first.toLowerCase() + rest), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string(), (text) => lowerFirst(lowerFirst(text)) === lowerFirst(text)), RUNS);
  });
});
