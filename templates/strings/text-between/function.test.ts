import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBetween } from './function.ts';

const RUNS = { seed: 331, numRuns: 200 };
const inner = fc.stringMatching(/^[a-z ]{0,8}$/);

describe('text between delimiters', () => {
  it('is what the first pair holds', () => {
    expect(textBetween('name: [John] (42)', '[', ']')).toBe('John');
    expect(textBetween('<b>x</b><b>y</b>', '<b>', '</b>')).toBe('x');
    expect(textBetween('a"b"c"d"', '"', '"')).toBe('b');
    expect(textBetween('[a', '[', 'a')).toBe('');
    expect(textBetween('] [x] ]', '[', ']')).toBe('x');
  });

  it('is empty where nothing stands between', () => {
    expect(textBetween('[]', '[', ']')).toBe('');
  });

  it('is undefined where a delimiter is missing', () => {
    expect(textBetween('', '[', ']')).toBe(undefined);
    expect(textBetween('a]', '[', ']')).toBe(undefined);
    expect(textBetween('[a', '[', ']')).toBe(undefined);
    expect(textBetween(']a[', '[', ']')).toBe(undefined);
    expect(textBetween('"a', '"', '"')).toBe(undefined);
    expect(textBetween('abc', 'b', 'ab')).toBe(undefined);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => textBetween(null as never, 'a', 'b')).toThrow(new TypeError('expected a string, got object'));
    expect(() => textBetween('a', '', 'b')).toThrow(new TypeError('expected two delimiters that are not empty'));
    expect(() => textBetween('a', 'b', '')).toThrow(new TypeError('expected two delimiters that are not empty'));
    expect(() => textBetween('a', 1 as never, 'b')).toThrow(new TypeError('expected two delimiters that are not empty'));
    expect(() => textBetween('a', 'b', undefined as never)).toThrow(new TypeError('expected two delimiters that are not empty'));
  });

  it('finds what was put in', () => {
    fc.assert(fc.property(inner, inner, inner, (before, middle, after) => textBetween(`${before}<<${middle}>>${after}>>`, '<<', '>>') === middle), RUNS);
  });

  it('contains no end delimiter', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('(', ')', 'a') }), (text) => !(textBetween(text, '(', ')') ?? '').includes(')')), RUNS);
  });
});
