import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncate } from './function.ts';

const DEFAULT_LENGTH = 30;
const OMISSION = '...';
const RUNS = { seed: 30, numRuns: 200 };
const text = fc.string({ unit: 'grapheme-composite' });

function count(value: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(value)].length;
}

describe('truncated text', () => {
  it('leaves texts alone that fit', () => {
    expect(truncate('', 0)).toBe('');
    expect(truncate('hello', 5)).toBe('hello');
    expect(truncate('hello', 6)).toBe('hello');
  });

  it('counts the omission sign', () => {
    expect(truncate('hi-diddly-ho there, neighborino', 24, '...')).toBe('hi-diddly-ho there, n...');
    expect(truncate('hello world', 6, '…')).toBe('hello…');
    expect(truncate('hello world', 5, '')).toBe('hello');
  });

  it('uses its defaults', () => {
    const long = 'x'.repeat(DEFAULT_LENGTH + 1);
    expect(truncate(long)).toBe(truncate(long, DEFAULT_LENGTH, OMISSION));
    expect(truncate(long).length).toBe(DEFAULT_LENGTH);
    expect(truncate('x'.repeat(DEFAULT_LENGTH))).toBe('x'.repeat(DEFAULT_LENGTH));
  });

  it('is never longer than asked, even when the sign does not fit', () => {
    expect(truncate('hello', 2, '...')).toBe('..');
    expect(truncate('hello', 0, '...')).toBe('');
    expect(truncate('hello', 3, '...')).toBe('...');
  });

  it('does not cut characters made of several code points', () => {
    expect(truncate('👨‍👩‍👧‍👦👍🏽🇨🇭x', 3, '')).toBe('👨‍👩‍👧‍👦👍🏽🇨🇭');
    expect(truncate('e\u0301e\u0301e\u0301', 2, '')).toBe('e\u0301e\u0301');
    expect(truncate('👍👍', 2, '…')).toBe('👍👍');
    expect(truncate('a👍b', 2, '🚀🚀🚀')).toBe('🚀🚀');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => truncate(1 as never, 2)).toThrow(new TypeError('expected strings, got number and string'));
    expect(() => truncate('a', 1, null as never)).toThrow(new TypeError('expected strings, got string and object'));
    for (const length of [-1, 1.5, Number.NaN, '3' as never]) expect(() => truncate('abcd', length)).toThrow(new TypeError(`expected a whole number from 0 as maximum length, got ${length}`));
  });

  it('never exceeds the length', () => {
    fc.assert(fc.property(text, fc.nat(12), text, (value, length, sign) => truncate(value, length, sign) === value || count(truncate(value, length, sign)) <= length), RUNS);
  });

  it('changes only texts that are too long', () => {
    fc.assert(fc.property(text, fc.nat(12), (value, length) => count(value) > length || truncate(value, length) === value), RUNS);
  });

  it('keeps a beginning of the text', () => {
    fc.assert(fc.property(text, fc.nat(12), (value, length) => value.startsWith(truncate(value, length, ''))), RUNS);
  });
});
