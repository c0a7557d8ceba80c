import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlpha } from './function.ts';

const RUNS = { seed: 4657, numRuns: 200 };
const UNICODE = false;

function expectAll(texts: string[], unicode: boolean, valid: boolean): void {
  for (const text of texts) expect(isAlpha(text, unicode), text).toBe(valid);
}

describe('text of letters', () => {
  it('has letters from A to Z', () => {
    expectAll(['abc', 'ABC', 'FoObar', 'z', 'A'], false, true);
    expectAll(['', 'abc1', '  foo  ', 'a b', 'a-b', 'a_b', 'é', 'ｚ', '1a', 'a\n', '@', '[', '`', '{'], false, false);
  });

  it('has letters of all scripts where that is asked for', () => {
    expectAll(['abc', 'Ärger', 'e\u0301', 'Привет', '你好', 'مرحبا', 'हिन्दी', 'ｚ'], true, true);
    expectAll(['', 'abc1', '٣', 'a b', '\u0301', '😀', 'a-b', 'é\n', '1é'], true, false);
  });

  it('uses its default', () => {
    for (const text of ['abc', 'é', '1']) expect(isAlpha(text)).toBe(isAlpha(text, UNICODE));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isAlpha(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('agrees with the letters one by one', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => isAlpha(text, false) === [...text].every((letter) => letter.toLowerCase() >= 'a' && letter.toLowerCase() <= 'z' && letter.length === 1)), RUNS);
  });

  it('accepts no less with all scripts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !isAlpha(text, false) || isAlpha(text, true)), RUNS);
  });
});
