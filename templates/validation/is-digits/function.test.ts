import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDigits } from './function.ts';

const RUNS = { seed: 9662, numRuns: 200 };

describe('text of digits', () => {
  it('agrees with the examples of voca', () => {
    expect(isDigits('35')).toBe(true);
    expect(isDigits('1.5')).toBe(false);
    expect(isDigits('ten')).toBe(false);
  });

  it('takes no signs, spaces, line ends and other scripts', () => {
    for (const text of ['', ' 1', '1 ', '-1', '1e3', '1\n', '\n1', '٣', '½']) expect(isDigits(text), text).toBe(false);
    for (const text of ['0', '0007', '9'.repeat(400)]) expect(isDigits(text)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isDigits(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isDigits(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('holds for every number from 0', () => {
    fc.assert(fc.property(fc.nat(), (value) => isDigits(String(value))), RUNS);
  });

  it('holds for no text with another character', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9]*[^0-9][0-9]*$/u), (text) => !isDigits(text)), RUNS);
  });
});
