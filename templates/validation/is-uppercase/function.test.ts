import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUppercase } from './function.ts';

const RUNS = { seed: 3297, numRuns: 200 };

describe('text in upper case', () => {
  it('is recognised', () => {
    for (const text of ['ABC', 'ALL CAPS IS FUN.', 'A3@$', 'ÄÖ', '']) expect(isUppercase(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['fooBar', '123abc', 'aB4', 'Ä ö', 'É́e']) expect(isUppercase(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isUppercase(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isUppercase(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.string().map((text) => text.toUpperCase()), (text) => isUppercase(text)), RUNS);
  });

  it('has no other letter', () => {
    fc.assert(fc.property(fc.string(), (text) => !isUppercase(`${text}x`)), RUNS);
  });
});
