import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceLast } from './function.ts';

const RUNS = { seed: 10, numRuns: 200 };

describe('last occurrence replaced', () => {
  it('agrees with known examples', () => {
    expect(replaceLast('aaa', 'a', 'b')).toBe('aab');
    expect(replaceLast('abcabdef', 'ab', 'gg')).toBe('abcggdef');
    expect(replaceLast('abc', 'x', 'y')).toBe('abc');
  });

  it('takes signs as they are', () => {
    expect(replaceLast('a.b', '.', '$&')).toBe('a$&b');
    expect(replaceLast('ab', '', '-')).toBe('ab-');
    expect(replaceLast('abc', 'abc', '')).toBe('');
    expect(replaceLast('abc', 'a', 'x')).toBe('xbc');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => replaceLast(1 as never, 'a', 'b')).toThrow(new TypeError('expected a string, got number'));
    expect(() => replaceLast('a', /a/ as never, 'b')).toThrow(new TypeError('expected a string, got object'));
    expect(() => replaceLast('a', 'a', undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('changes nothing else', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-c]*$/), fc.stringMatching(/^[a-c]*$/), (a, b) => replaceLast(`${a}X${b}`, 'X', 'YZ') === `${a}YZ${b}`), RUNS);
  });

  it('replaces one of several', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-c]*$/), (text) => replaceLast(`X${text}X`, 'X', '') === `X${text}`), RUNS);
  });
});
