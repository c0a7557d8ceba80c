import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surround } from './function.ts';

const RUNS = { seed: 324, numRuns: 200 };

describe('surrounded text', () => {
  it('agrees with the example of underscore.string', () => {
    expect(surround('foo', 'ab')).toBe('abfooab');
  });

  it('may be empty', () => {
    expect(surround('', '*')).toBe('**');
    expect(surround('a', '')).toBe('a');
    expect(surround('😀', '🎉')).toBe('🎉😀🎉');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => surround(5 as never, 'a')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => surround('a', undefined as never)).toThrow(new TypeError('expected two strings, got string and undefined'));
  });

  it('is as long as all three together', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, wrap) => surround(text, wrap).length === text.length + 2 * wrap.length), RUNS);
  });

  it('begins and ends with it, and has the text between', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, wrap) => surround(text, wrap).startsWith(wrap + text) && surround(text, wrap).endsWith(text + wrap)), RUNS);
  });
});
