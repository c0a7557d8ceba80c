import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeWhitespace } from './function.ts';

const RUNS = { seed: 315, numRuns: 200 };

describe('text without white space', () => {
  it('keeps everything else', () => {
    expect(removeWhitespace(' a b\n\tc ')).toBe('abc');
    expect(removeWhitespace('GB82 WEST 1234')).toBe('GB82WEST1234');
    expect(removeWhitespace('a\u00a0b\u3000c\r\nd')).toBe('abcd');
    expect(removeWhitespace('a_b-c.👍')).toBe('a_b-c.👍');
  });

  it('is empty when there is nothing else', () => {
    for (const text of ['', ' ', '\n\t ']) expect(removeWhitespace(text), JSON.stringify(text)).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removeWhitespace(12 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('has no white space', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\s/.test(removeWhitespace(text))), RUNS);
  });

  it('keeps everything else in order', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^\S{0,4}$/)), fc.constantFrom(' ', '\n', ' \t '), (parts, gap) => removeWhitespace(parts.join(gap)) === parts.join('')), RUNS);
  });
});
