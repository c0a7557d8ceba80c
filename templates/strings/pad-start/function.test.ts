import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padStart } from './function.ts';

const LENGTH = 10;
const FILLER = ' ';
const RUNS = { seed: 342, numRuns: 200 };

describe('padded text', () => {
  it('agrees with the examples of lodash', () => {
    expect(padStart('abc', 6, ' ')).toBe('   abc');
    expect(padStart('abc', 6, '_-')).toBe('_-_abc');
    expect(padStart('abc', 3, '0')).toBe('abc');
  });

  it('keeps longer texts', () => {
    expect(padStart('abc', 1, 'xy')).toBe('abc');
    expect(padStart('abc', 2, '0')).toBe('abc');
    expect(padStart('abc', 0, '0')).toBe('abc');
  });

  it('takes any filler', () => {
    expect(padStart('ab', 5, '')).toBe('ab');
    expect(padStart('', 3, '*')).toBe('***');
    expect(padStart('😀', 4, '😁-')).toBe('😁-😁😀');
  });

  it('uses its defaults', () => {
    expect(padStart('')).toBe(FILLER.repeat(LENGTH));
    expect(padStart('x'.repeat(LENGTH))).toBe('x'.repeat(LENGTH));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => padStart(7 as never)).toThrow(new TypeError('expected strings as text and filler, got number and string'));
    expect(() => padStart('a', 1, 0 as never)).toThrow(new TypeError('expected strings as text and filler, got string and number'));
    expect(() => padStart('a', -1)).toThrow(new TypeError('expected a length from 0, got -1'));
    expect(() => padStart('a', 1.5)).toThrow(new TypeError('expected a length from 0, got 1.5'));
  });

  it('ends with the text and has the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.nat(12), (text, length) => padStart(text, length, '-') === '-'.repeat(Math.max(length - text.length, 0)) + text), RUNS);
  });

  it('agrees with the built-in function for ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.nat(12), fc.string({ unit: 'binary-ascii' }), (text, length, filler) => padStart(text, length, filler) === text.padStart(length, filler)), RUNS);
  });
});
