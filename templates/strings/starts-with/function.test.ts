import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startsWith } from './function.ts';

const RUNS = { seed: 1073, numRuns: 200 };

describe('start of a text', () => {
  it('agrees with the examples of lodash', () => {
    expect(startsWith('abc', 'a')).toBe(true);
    expect(startsWith('abc', 'b')).toBe(false);
    expect(startsWith('abc', 'b', 1)).toBe(true);
  });

  it('is any of several', () => {
    expect(startsWith('photo.jpg', ['x', 'photo'])).toBe(true);
    expect(startsWith('photo.jpg', ['jpg', 'y'])).toBe(false);
    expect(startsWith('photo', [])).toBe(false);
  });

  it('is always empty, never longer than the text, and case matters', () => {
    expect(startsWith('', '')).toBe(true);
    expect(startsWith('abc', '')).toBe(true);
    expect(startsWith('abc', 'abcd')).toBe(false);
    expect(startsWith('abc', 'ABC')).toBe(false);
  });

  it('takes positions beyond the ends for the ends', () => {
    expect(startsWith('abc', 'a', -5)).toBe(true);
    expect(startsWith('abc', 'a', 50)).toBe(false);
    expect(startsWith('abc', '', 50)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => startsWith(5 as never, 'a')).toThrow(new TypeError('expected a string and a string or an array of strings, got number and string'));
    expect(() => startsWith('a', /a/ as never)).toThrow(new TypeError('expected a string and a string or an array of strings, got string and object'));
    expect(() => startsWith('b', ['a', 1 as never])).toThrow(new TypeError('expected strings, got number'));
    expect(() => startsWith('a', 'a', 0.5)).toThrow(new TypeError('expected an integer as position, got 0.5'));
  });

  it('is what was joined', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => startsWith(a + b, a)), RUNS);
  });

  it('agrees with the built-in function', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
    fc.assert(fc.property(text, text, fc.integer({ min: -2, max: 7 }), (whole, part, position) => startsWith(whole, part, position) === whole.startsWith(part, position)), RUNS);
  });
});
