import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padEnd } from './function.ts';

const LENGTH = 10;
const FILLER = ' ';
const RUNS = { seed: 8022, numRuns: 200 };

describe('text padded at the end', () => {
  it('agrees with the examples of lodash', () => {
    expect(padEnd('abc', 6, ' ')).toBe('abc   ');
    expect(padEnd('abc', 6, '_-')).toBe('abc_-_');
    expect(padEnd('abc', 3, '0')).toBe('abc');
  });

  it('keeps longer texts', () => {
    expect(padEnd('abc', 1, 'xy')).toBe('abc');
    expect(padEnd('abc', 0, '0')).toBe('abc');
  });

  it('takes any filler', () => {
    expect(padEnd('ab', 5, '')).toBe('ab');
    expect(padEnd('', 3, '*')).toBe('***');
    expect(padEnd('😀', 4, '😁-')).toBe('😀😁-😁');
  });

  it('uses its defaults', () => {
    expect(padEnd('')).toBe(FILLER.repeat(LENGTH));
    expect(padEnd('x'.repeat(LENGTH))).toBe('x'.repeat(LENGTH));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => padEnd(7 as never)).toThrow(new TypeError('expected strings as text and filler, got number and string'));
    expect(() => padEnd('a', 1, 0 as never)).toThrow(new TypeError('expected strings as text and filler, got string and number'));
    expect(() => padEnd('a', -1)).toThrow(new TypeError('expected a length from 0, got -1'));
    expect(() => padEnd('a', 1.5)).toThrow(new TypeError('expected a length from 0, got 1.5'));
  });

  it('begins with the text and has the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.nat(12), (text, length) => padEnd(text, length, '-') === text + '-'.repeat(Math.max(length - text.length, 0))), RUNS);
  });

  it('agrees with the built-in function for ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.nat(12), fc.string({ unit: 'binary-ascii' }), (text, length, filler) => padEnd(text, length, filler) === text.padEnd(length, filler)), RUNS);
  });
});
