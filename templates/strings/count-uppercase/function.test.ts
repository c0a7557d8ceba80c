import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUppercase } from './function.ts';

const RUNS = { seed: 1726, numRuns: 200 };

describe('number of capital letters', () => {
  it('agrees with the examples of MBPP', () => {
    expect(countUppercase('PYthon')).toBe(2);
    expect(countUppercase('BigData')).toBe(2);
    expect(countUppercase('program')).toBe(0);
  });

  it('knows other scripts', () => {
    expect(countUppercase('ÄÖß Жж1-')).toBe(3);
    expect(countUppercase('')).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countUppercase(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => countUppercase(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('is 0 for small letters', () => {
    fc.assert(fc.property(fc.string(), (text) => countUppercase(text.toLowerCase()) === 0), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => countUppercase(a + b) === countUppercase(a) + countUppercase(b)), RUNS);
  });
});
