import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swapCase } from './function.ts';

const RUNS = { seed: 303, numRuns: 200 };

describe('swapped case', () => {
  it('agrees with the examples of Python', () => {
    expect(swapCase('Hello World')).toBe('hELLO wORLD');
    expect(swapCase('aBc')).toBe('AbC');
  });

  it('leaves what has no case', () => {
    for (const text of ['', '123', ' !?', '👍', '你好']) expect(swapCase(text), text).toBe(text);
  });

  it('knows letters beyond ASCII', () => {
    expect(swapCase('Äé ß')).toBe('äÉ SS');
    expect(swapCase('𐐀𐐨')).toBe('𐐨𐐀');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => swapCase(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('done twice changes nothing of ASCII texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => swapCase(swapCase(text)) === text), RUNS);
  });

  it('changes every ASCII letter and nothing else', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => [...swapCase(text)].every((letter, index) => letter.toLowerCase() === (text[index] as string).toLowerCase() && (letter === text[index]) === !/[a-z]/i.test(letter))), RUNS);
  });
});
