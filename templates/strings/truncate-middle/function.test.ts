import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncateMiddle } from './function.ts';

const MAX_LENGTH = 20;
const OMISSION = '…';
const RUNS = { seed: 341, numRuns: 200 };


const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '😀') });

describe('text without its middle', () => {
  it('keeps the beginning and the end', () => {
    expect(truncateMiddle('abcdefghij', 5, '…')).toBe('ab…ij');
    expect(truncateMiddle('abcdefghij', 6, '…')).toBe('abc…ij');
    expect(truncateMiddle('document-final.pdf', 10, '...')).toBe('docu...pdf');
    expect(truncateMiddle('abcdefghij', 4, '')).toBe('abij');
  });

  it('leaves texts that fit', () => {
    expect(truncateMiddle('short', 5, '…')).toBe('short');
    expect(truncateMiddle('short', 6, '…')).toBe('short');
    expect(truncateMiddle('', 0, '…')).toBe('');
  });

  it('has room for little', () => {
    expect(truncateMiddle('abc', 2, '…')).toBe('a…');
    expect(truncateMiddle('abc', 1, '…')).toBe('…');
    expect(truncateMiddle('abc', 0, '…')).toBe('');
    expect(truncateMiddle('abcdef', 2, '...')).toBe('..');
  });

  it('does not cut characters', () => {
    expect(truncateMiddle('👍🏽👍🏽👍🏽👍🏽', 3, '…')).toBe('👍🏽…👍🏽');
  });

  it('uses its defaults', () => {
    const long = 'x'.repeat(MAX_LENGTH + 1);
    expect(truncateMiddle(long)).toBe(truncateMiddle(long, MAX_LENGTH, OMISSION));
    expect(truncateMiddle(long.slice(1))).toBe(long.slice(1));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => truncateMiddle(1 as never, 2)).toThrow(new TypeError('expected strings, got number and string'));
    expect(() => truncateMiddle('a', 1, null as never)).toThrow(new TypeError('expected strings, got string and object'));
    expect(() => truncateMiddle('abc', -1)).toThrow(new TypeError('expected a whole number from 0 as maximum length, got -1'));
    expect(() => truncateMiddle('abc', 0.5)).toThrow(new TypeError('expected a whole number from 0 as maximum length, got 0.5'));
  });

  it('has exactly the length when it was longer', () => {
    fc.assert(fc.property(text, fc.nat(8), (value, length) => [...truncateMiddle(value, length, '-')].length === Math.min([...value].length, length)), RUNS);
  });

  it('begins and ends like the text', () => {
    fc.assert(fc.property(text, fc.integer({ min: 3, max: 8 }), (value, length) => { const [start = '', end = start] = truncateMiddle(value, length, '|').split('|'); return value.startsWith(start) && value.endsWith(end); }), RUNS);
  });
});
