import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripAnsi } from './function.ts';

const RUNS = { seed: 4801, numRuns: 200 };

describe('text without escape codes', () => {
  it('agrees with the examples of strip-ansi', () => {
    expect(stripAnsi('\u001B[4mUnicorn\u001B[0m')).toBe('Unicorn');
    expect(stripAnsi('\u001B]8;;https://example.com\u0007Click\u001B]8;;\u0007')).toBe('Click');
    expect(stripAnsi('\u001B[0m\u001B[4m\u001B[42m\u001B[31mfoo\u001B[39m\u001B[49m\u001B[24mfoo\u001B[0m')).toBe('foofoo');
    expect(stripAnsi('\u001B[00;38;5;244m\u001B[m\u001B[00;38;5;33mfoo\u001B[0m')).toBe('foo');
  });

  it('knows cursors, titles and short escapes', () => {
    expect(stripAnsi('a\u001B[2Kb\u001B[?25lc')).toBe('abc');
    expect(stripAnsi('\u001B]0;title\u001B\\x')).toBe('x');
    expect(stripAnsi('\u009B31mred\u009B0m')).toBe('red');
    expect(stripAnsi('\u001B7a\u001B(Bb\u001Bc')).toBe('ab');
  });

  it('keeps what is no sequence', () => {
    for (const text of ['', 'plain [0m', 'a\u001B', 'a\u001B[', '[31m', 'Ä😀\n']) expect(stripAnsi(text)).toBe(text);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => stripAnsi(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => stripAnsi(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('keeps plain texts', () => {
    fc.assert(fc.property(fc.string(), (text) => stripAnsi(text) === text), RUNS);
  });

  it('takes colours away', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: 0, max: 107 }), (text, code) => stripAnsi(`\u001B[${code}m${text}\u001B[0m`) === text), RUNS);
  });
});
