import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertText } from './function.ts';

const RUNS = { seed: 330, numRuns: 200 };

describe('text with an insertion', () => {
  it('has it before the position', () => {
    expect(insertText('hello world', 5, ',')).toBe('hello, world');
    expect(insertText('abc', 0, '-')).toBe('-abc');
    expect(insertText('abc', 1, '-')).toBe('a-bc');
    expect(insertText('abc', 3, '-')).toBe('abc-');
  });

  it('counts negative positions from the end', () => {
    expect(insertText('abc', -1, '-')).toBe('ab-c');
    expect(insertText('abc', -3, '-')).toBe('-abc');
  });

  it('stays within the text', () => {
    expect(insertText('abc', 99, '!')).toBe('abc!');
    expect(insertText('abc', -99, '!')).toBe('!abc');
    expect(insertText('', 0, 'x')).toBe('x');
    expect(insertText('abc', 1, '')).toBe('abc');
  });

  it('does not cut characters', () => {
    expect(insertText('😀😁', 1, '-')).toBe('😀-😁');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => insertText(5 as never, 0, 'a')).toThrow(new TypeError('expected strings as text and part, got number and string'));
    expect(() => insertText('a', 0, null as never)).toThrow(new TypeError('expected strings as text and part, got string and object'));
    expect(() => insertText('a', 0.5, 'b')).toThrow(new TypeError('expected an integer as position, got 0.5'));
    expect(() => insertText('a', '0' as never, 'b')).toThrow(new TypeError('expected an integer as position, got 0'));
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(9), (text, position) => insertText(text, position, '|||').replace('|||', '') === text || text.includes('|')), RUNS);
  });

  it('puts the part behind so many characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => insertText(before + after, [...before].length, 'x') === `${before}x${after}`), RUNS);
  });
});
