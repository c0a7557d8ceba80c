import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOccurrences } from './function.ts';

const RUNS = { seed: 21, numRuns: 200 };

describe('number of occurrences', () => {
  it('counts characters and longer parts', () => {
    expect(countOccurrences('tiktok tok tok tik tok tik', 'tik')).toBe(3);
    expect(countOccurrences('banana', 'a')).toBe(3);
    expect(countOccurrences('abc', 'abc')).toBe(1);
  });

  it('does not count overlaps', () => {
    expect(countOccurrences('aaaa', 'aa')).toBe(2);
    expect(countOccurrences('banana', 'ana')).toBe(1);
  });

  it('takes patterns literally and distinguishes case', () => {
    expect(countOccurrences('a.b.c+', '.')).toBe(2);
    expect(countOccurrences('a.b.c+', 'c+')).toBe(1);
    expect(countOccurrences('Aa', 'a')).toBe(1);
    expect(countOccurrences('😀x😀', '😀')).toBe(2);
  });

  it('is zero where there is nothing to find', () => {
    expect([countOccurrences('', 'a'), countOccurrences('abc', ''), countOccurrences('', ''), countOccurrences('a', 'ab')]).toEqual([0, 0, 0, 0]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countOccurrences('a', /a/ as never)).toThrow(new TypeError('expected two strings, got string and object'));
    expect(() => countOccurrences(1 as never, '1')).toThrow(new TypeError('expected two strings, got number and string'));
  });

  it('finds as many parts as were put in', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{0,5}$/), fc.nat(9), (filler, times) => countOccurrences(`${filler}#`.repeat(times) + filler, '#') === times), RUNS);
  });

  it('agrees with a search from left to right', () => {
    const text = fc.stringMatching(/^[ab]{0,12}$/);
    fc.assert(fc.property(text, fc.stringMatching(/^[ab]{1,3}$/), (value, part) => {
      let count = 0;
      for (let at = value.indexOf(part); at >= 0; at = value.indexOf(part, at + part.length)) count += 1;
      return countOccurrences(value, part) === count;
    }), RUNS);
  });
});
