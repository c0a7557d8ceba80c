import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containsText } from './function.ts';

const RUNS = { seed: 1987, numRuns: 200 };

describe('text in a text', () => {
  it('agrees with the examples of underscore.string and MBPP', () => {
    expect(containsText('foobar', 'ob')).toBe(true);
    expect(containsText('foobar', 'xyz')).toBe(false);
    expect(containsText('red black white', 'ack')).toBe(true);
    expect(containsText('red black white', 'abc')).toBe(false);
  });

  it('takes every sign as it is', () => {
    expect(containsText('abc', '')).toBe(true);
    expect(containsText('', 'a')).toBe(false);
    expect(containsText('Hello', 'hello')).toBe(false);
    expect(containsText('abc', 'a.c')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => containsText(['a'] as never, 'a')).toThrow(new TypeError('expected a string, got object'));
    expect(() => containsText('a1', 1 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('contains each of its parts', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => containsText(a + b + c, b)), RUNS);
  });

  it('agrees with splitting', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ab]{0,6}$/), fc.stringMatching(/^[ab]{1,3}$/), (text, part) => containsText(text, part) === (text.split(part).length > 1)), RUNS);
  });
});
