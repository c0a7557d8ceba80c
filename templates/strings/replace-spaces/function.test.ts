import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceSpaces } from './function.ts';

const REPLACEMENT = '_';
const RUNS = { seed: 5736, numRuns: 200 };

describe('text with replaced spaces', () => {
  it('agrees with the examples of MBPP', () => {
    expect(replaceSpaces('hello people', '@')).toBe('hello@people');
    expect(replaceSpaces('python program language', '$')).toBe('python$program$language');
    expect(replaceSpaces('blank space', '-')).toBe('blank-space');
  });

  it('knows all white space, each for itself', () => {
    expect(replaceSpaces(' a  b\tc\n', '-')).toBe('-a--b-c-');
    expect(replaceSpaces('a\u00a0b', '')).toBe('ab');
    expect(replaceSpaces('a b', '$&')).toBe('a$&b');
    expect(replaceSpaces('', '-')).toBe('');
  });

  it('uses its default', () => {
    expect(replaceSpaces('a b')).toBe(['a', 'b'].join(REPLACEMENT));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => replaceSpaces(5 as never, 'a')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => replaceSpaces('a', null as never)).toThrow(new TypeError('expected two strings, got string and object'));
  });

  it('has no space left', () => {
    fc.assert(fc.property(fc.string(), (text) => !/\s/.test(replaceSpaces(text, '-'))), RUNS);
  });

  it('has the same length for one character', () => {
    fc.assert(fc.property(fc.string(), (text) => replaceSpaces(text, '-').length === text.length), RUNS);
  });
});
