import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAscii } from './function.ts';

const RUNS = { seed: 1280, numRuns: 200 };

describe('ASCII text', () => {
  it('has characters up to U+007F', () => {
    for (const text of ['foobar', '0987654321', 'test@example.com', '1234abcDEF', ' ', '\n', '\u0000', '\u007f', '~']) expect(isAscii(text), JSON.stringify(text)).toBe(true);
  });

  it('has no others', () => {
    for (const text of ['ｆｏｏbar', 'ｘｙｚ０９８', '１２３456', 'ｶﾀｶﾅ', '\u0080', 'é', 'e\u0301', 'abc\u00a0', '😀', '\ud800', 'ABCé']) expect(isAscii(text), text).toBe(false);
  });

  it('is not empty', () => {
    expect(isAscii('')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isAscii(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('agrees with the numbers of the characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => isAscii(text) === [...text].every((letter) => (letter.codePointAt(0) as number) < 128)), RUNS);
  });

  it('accepts two texts joined when it accepts both', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Z', 'é', '~', '\u0080'), minLength: 1 });
    fc.assert(fc.property(text, text, (a, b) => isAscii(a + b) === (isAscii(a) && isAscii(b))), RUNS);
  });
});
