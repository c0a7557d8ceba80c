import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceFirst } from './function.ts';

const RUNS = { seed: 2272, numRuns: 200 };

describe('first occurrence replaced', () => {
  it('agrees with known examples', () => {
    expect(replaceFirst('aaa', 'a', 'b')).toBe('baa');
    expect(replaceFirst('gravity', 'vi', 'X')).toBe('graXty');
    expect(replaceFirst('abc', 'x', 'y')).toBe('abc');
  });

  it('takes signs as they are', () => {
    expect(replaceFirst('a.b', '.', '$&')).toBe('a$&b');
    expect(replaceFirst('ab', '', '-')).toBe('-ab');
    expect(replaceFirst('abc', 'abc', '')).toBe('');
    expect(replaceFirst('abc', 'a', 'x')).toBe('xbc');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => replaceFirst(1 as never, 'a', 'b')).toThrow(new TypeError('expected a string, got number'));
    expect(() => replaceFirst('a', /a/ as never, 'b')).toThrow(new TypeError('expected a string, got object'));
    expect(() => replaceFirst('a', 'a', undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('changes nothing else', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-c]*$/), fc.stringMatching(/^[a-c]*$/), (a, b) => replaceFirst(`${a}X${b}`, 'X', 'YZ') === `${a}YZ${b}`), RUNS);
  });

  it('replaces one of several', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-c]*$/), (text) => replaceFirst(`X${text}X`, 'X', '') === `${text}X`), RUNS);
  });
});
