import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padBoth } from './function.ts';

const LENGTH = 10;
const FILLER = ' ';
const RUNS = { seed: 1302, numRuns: 200 };

describe('centred text', () => {
  it('agrees with the examples of lodash and 30 seconds of code', () => {
    expect(padBoth('abc', 8, ' ')).toBe('  abc   ');
    expect(padBoth('abc', 8, '_-')).toBe('_-abc_-_');
    expect(padBoth('abc', 3, '0')).toBe('abc');
    expect(padBoth('42', 6, '0')).toBe('004200');
    expect(padBoth('foobar', 3, '0')).toBe('foobar');
  });

  it('takes any filler', () => {
    expect(padBoth('ab', 5, '')).toBe('ab');
    expect(padBoth('', 3, '*')).toBe('***');
    expect(padBoth('😀', 4, '😁-')).toBe('😁😀😁-');
    expect(padBoth('ab', 3, 'xyz')).toBe('abx');
  });

  it('uses its defaults', () => {
    expect(padBoth('')).toBe(FILLER.repeat(LENGTH));
    expect(padBoth('x'.repeat(LENGTH))).toBe('x'.repeat(LENGTH));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => padBoth(7 as never)).toThrow(new TypeError('expected strings as text and filler, got number and string'));
    expect(() => padBoth('a', 1, 0 as never)).toThrow(new TypeError('expected strings as text and filler, got string and number'));
    expect(() => padBoth('a', -1)).toThrow(new TypeError('expected a length from 0, got -1'));
    expect(() => padBoth('a', 1.5)).toThrow(new TypeError('expected a length from 0, got 1.5'));
  });

  it('has the length', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.nat(20), (text, length) => padBoth(text, length, 'ab').length === Math.max(text.length, length)), RUNS);
  });

  it('keeps the text in the middle', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,8}$/), fc.nat(20), (text, length) => {
      const [left, right] = padBoth(text, length, '-').split(text === '' ? /(?=-)/ : text).map((side) => side.length);
      return text === '' || ((right ?? 0) - (left ?? 0) >= 0 && (right ?? 0) - (left ?? 0) <= 1);
    }), RUNS);
  });
});
