import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseText } from './function.ts';

const RUNS = { seed: 18, numRuns: 200 };

describe('reversed text', () => {
  it('reverses plain texts', () => {
    expect(reverseText('hello')).toBe('olleh');
    expect(reverseText('Hello, World 1')).toBe('1 dlroW ,olleH');
    expect(reverseText('')).toBe('');
    expect(reverseText('x')).toBe('x');
  });

  it('keeps surrogate pairs, flags, emoji families and combining marks whole', () => {
    expect(reverseText('a😀b')).toBe('b😀a');
    expect(reverseText('🇨🇭🇩🇪')).toBe('🇩🇪🇨🇭');
    expect(reverseText('x👨‍👩‍👧‍👦y')).toBe('y👨‍👩‍👧‍👦x');
    expect(reverseText('man\u0303ana')).toBe('anan\u0303am');
    expect(reverseText('a\r\nb')).toBe('b\r\na');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => reverseText(123 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('gives the text back when done twice', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '中', ' ', 'ß') });
    fc.assert(fc.property(text, (value) => reverseText(reverseText(value)) === value), RUNS);
  });

  it('reverses ASCII like an array', () => {
    const text = fc.string({ unit: fc.stringMatching(/^[ -~]$/) });
    fc.assert(fc.property(text, (value) => reverseText(value) === value.split('').reverse().join('')), RUNS);
  });

  it('swaps joined halves', () => {
    const text = fc.stringMatching(/^[a-z]{0,8}$/);
    fc.assert(fc.property(text, text, (a, b) => reverseText(a + b) === reverseText(b) + reverseText(a)), RUNS);
  });
});
