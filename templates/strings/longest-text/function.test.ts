import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText } from './function.ts';

const RUNS = { seed: 8746, numRuns: 200 };

describe('longest text of a list', () => {
  it('agrees with the examples of HumanEval', () => {
    expect(longestText([])).toBeUndefined();
    expect(longestText(['x', 'y', 'z'])).toBe('x');
    expect(longestText(['x', 'yyy', 'zzzz', 'www', 'kkkk', 'abc'])).toBe('zzzz');
  });

  it('counts characters, not units', () => {
    expect(longestText(['😀😀', 'abc'])).toBe('abc');
    expect(longestText([''])).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => longestText('abc' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => longestText(['a', 5 as never])).toThrow(new TypeError('expected strings, got number'));
  });

  it('is one of the list, and none is longer', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]*$/), { minLength: 1 }), (texts) => texts.includes(longestText(texts) as string) && texts.every((text) => text.length <= (longestText(texts) as string).length)), RUNS);
  });

  it('is the first of those', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{0,3}$/), { minLength: 1 }), (texts) => { const longest = longestText(texts) as string; return texts.find((text) => text.length === longest.length) === longest; }), RUNS);
  });
});
