import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalize } from './function.ts';

const RUNS = { seed: 15, numRuns: 200 };

describe('capitalised text', () => {
  it('agrees with the examples of lodash', () => {
    expect(capitalize('FRED')).toBe('Fred');
    expect(capitalize('fred')).toBe('Fred');
    expect(capitalize('fred FLINTSTONE')).toBe('Fred flintstone');
  });

  it('leaves empty texts and other first characters alone', () => {
    for (const [text, expected] of [['', ''], [' a', ' a'], ['1A', '1a'], ['👍B', '👍b'], ['a', 'A']] as const) expect(capitalize(text), text).toBe(expected);
  });

  it('knows letters that grow, accents and letters beyond the basic plane', () => {
    expect(capitalize('ßÄ')).toBe('SSä');
    expect(capitalize('éCOLE')).toBe('École');
    expect(capitalize('𐐨𐐀')).toBe('𐐀𐐨');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => capitalize(0 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('changes nothing but case', () => {
    fc.assert(fc.property(fc.string(), (text) => capitalize(text).toLowerCase() === text.toLowerCase()), RUNS);
  });

  it('has at most the first letter in upper case', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[A-Z]/.test(capitalize(text).slice(1)) && !/^[a-z]/.test(capitalize(text))), RUNS);
  });
});
