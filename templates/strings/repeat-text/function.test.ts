import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatText } from './function.ts';

const RUNS = { seed: 525, numRuns: 200 };

describe('a text many times', () => {
  it('agrees with the examples of lodash', () => {
    expect(repeatText('*', 3)).toBe('***');
    expect(repeatText('abc', 2)).toBe('abcabc');
    expect(repeatText('abc', 0)).toBe('');
    expect([repeatText('👍🏽', 2), repeatText('', 5)]).toEqual(['👍🏽👍🏽', '']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => repeatText(1 as never, 2)).toThrow(new TypeError('expected a string, got number'));
    for (const times of [-1, 0.5, Number.NaN]) expect(() => repeatText('a', times)).toThrow(new TypeError(`expected a count from 0, got ${times}`));
  });

  it('is as long as all copies', () => {
    fc.assert(fc.property(fc.string(), fc.nat(20), (text, times) => repeatText(text, times).length === text.length * times), RUNS);
  });

  it('has one more copy for one more time', () => {
    fc.assert(fc.property(fc.string(), fc.nat(20), (text, times) => repeatText(text, times + 1) === repeatText(text, times) + text), RUNS);
  });
});
