import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsWith } from './function.ts';

const RUNS = { seed: 2787, numRuns: 200 };

describe('end of a text', () => {
  it('agrees with the examples of lodash', () => {
    expect(endsWith('abc', 'c')).toBe(true);
    expect(endsWith('abc', 'b')).toBe(false);
    expect(endsWith('abc', 'b', 2)).toBe(true);
  });

  it('is any of several', () => {
    expect(endsWith('photo.jpg', ['x', '.jpg'])).toBe(true);
    expect(endsWith('photo.jpg', ['photo', 'y'])).toBe(false);
    expect(endsWith('photo', [])).toBe(false);
  });

  it('is always empty, never longer than the text, and case matters', () => {
    expect(endsWith('', '')).toBe(true);
    expect(endsWith('abc', '')).toBe(true);
    expect(endsWith('abc', 'zabc')).toBe(false);
    expect(endsWith('abc', 'ABC')).toBe(false);
  });

  it('takes positions beyond the ends for the ends', () => {
    expect(endsWith('abc', 'c', 50)).toBe(true);
    expect(endsWith('abc', 'c', -5)).toBe(false);
    expect(endsWith('abc', '', -5)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => endsWith(5 as never, 'a')).toThrow(new TypeError('expected a string and a string or an array of strings, got number and string'));
    expect(() => endsWith('a', /a/ as never)).toThrow(new TypeError('expected a string and a string or an array of strings, got string and object'));
    expect(() => endsWith('b', ['a', 1 as never])).toThrow(new TypeError('expected strings, got number'));
    expect(() => endsWith('a', 'a', 0.5)).toThrow(new TypeError('expected an integer as position, got 0.5'));
  });

  it('is what was joined', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => endsWith(a + b, b)), RUNS);
  });

  it('agrees with the built-in function', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 5 });
    fc.assert(fc.property(text, text, fc.integer({ min: -2, max: 7 }), (whole, part, position) => endsWith(whole, part, position) === whole.endsWith(part, position)), RUNS);
  });
});
