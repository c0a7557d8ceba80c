import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLowercase } from './function.ts';

const RUNS = { seed: 169, numRuns: 200 };

describe('text in lower case', () => {
  it('is recognised', () => {
    for (const text of ['abc', 'abc123', 'this is lowercase.', 'a3@$', 'äö', '']) expect(isLowercase(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['fooBar', '123A', 'Ab4', 'ä Ö']) expect(isLowercase(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isLowercase(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isLowercase(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.string().map((text) => text.toLowerCase()), (text) => isLowercase(text)), RUNS);
  });

  it('has no other letter', () => {
    fc.assert(fc.property(fc.string(), (text) => !isLowercase(`${text}X`)), RUNS);
  });
});
