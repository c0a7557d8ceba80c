import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upperFirst } from './function.ts';

const RUNS = { seed: 534, numRuns: 200 };

describe('the first character in upper case', () => {
  it('agrees with the examples of lodash', () => {
    expect(upperFirst('fred')).toBe('Fred');
    expect(upperFirst('fred')).toBe('Fred');
    expect(upperFirst('A b')).toBe('A b');
  });

  it('knows letters of all scripts', () => {
    expect(upperFirst('ähre')).toBe('Ähre');
    expect(upperFirst('\u{10428}a')).toBe('\u{10400}a');
  });

  it('leaves texts that begin with no letter', () => {
    expect(['', '1A', ' Ab', '👍A'].map((text) => upperFirst(text))).toEqual(['', '1A', ' Ab', '👍A']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => upperFirst(1 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('keeps the rest', () => {
    fc.assert(fc.property(fc.constantFrom('a', 'z'), fc.string(), (first, rest) => upperFirst(first + rest) === first.toUpperCase() + rest), RUNS);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string(), (text) => upperFirst(upperFirst(text)) === upperFirst(text)), RUNS);
  });
});
