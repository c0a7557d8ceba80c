import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlphanumeric } from './function.ts';

const RUNS = { seed: 5325, numRuns: 200 };
const UNICODE = false;

function expectAll(texts: string[], unicode: boolean, valid: boolean): void {
  for (const text of texts) expect(isAlphanumeric(text, unicode), text).toBe(valid);
}

describe('text of letters and digits', () => {
  it('has letters from A to Z and digits', () => {
    expectAll(['abc123', 'ABC11', '0', '9', 'z', 'A1b2'], false, true);
    expectAll(['', 'abc ', 'foo!!', 'ÄBC', 'a b', 'a_1', 'a-1', '1.5', '١', 'a1\n', '/', ':', '@', '[', '`', '{', '-1'], false, false);
  });

  it('has those of all scripts where that is asked for', () => {
    expectAll(['abc123', 'Ärger1', 'e\u03011', 'Привет2', '٣٤', '你好5'], true, true);
    expectAll(['', 'a b', '\u0301a', '½', '😀', 'a_1', 'é1\n', ' é'], true, false);
  });

  it('uses its default', () => {
    for (const text of ['abc1', 'é', '_']) expect(isAlphanumeric(text)).toBe(isAlphanumeric(text, UNICODE));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isAlphanumeric(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any number in base 36', () => {
    fc.assert(fc.property(fc.nat(), (value) => isAlphanumeric(value.toString(36), false) && isAlphanumeric(value.toString(36).toUpperCase(), false) && !isAlphanumeric(`${value.toString(36)}-`, false)), RUNS);
  });

  it('accepts no less with all scripts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !isAlphanumeric(text, false) || isAlphanumeric(text, true)), RUNS);
  });
});
