import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts } from './function.ts';

const SEPARATOR = '';
const RUNS = { seed: 1176, numRuns: 200 };

describe('joined texts', () => {
  it('agree with the examples of underscore.string and HumanEval', () => {
    expect(joinTexts(['foo', 'bar'], ' ')).toBe('foo bar');
    expect(joinTexts(['a', 'b', 'c'], '')).toBe('abc');
    expect(joinTexts([], ',')).toBe('');
  });

  it('may be empty or one', () => {
    expect(joinTexts(['a'], ',')).toBe('a');
    expect(joinTexts(['', ''], ', ')).toBe(', ');
    expect(joinTexts(['x', 'y'])).toBe(`x${SEPARATOR}y`);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => joinTexts('ab' as never)).toThrow(new TypeError('expected an array of strings'));
    expect(() => joinTexts(['a', 5 as never])).toThrow(new TypeError('expected an array of strings'));
    expect(() => joinTexts(['a'], 5 as never)).toThrow(new TypeError('expected a separator as a string, got number'));
  });

  const texts = fc.array(fc.stringMatching(/^[a-z]*$/), { minLength: 1 });

  it('can be split again', () => {
    fc.assert(fc.property(texts, (items) => { expect(joinTexts(items, ',').split(',')).toEqual(items); }), RUNS);
  });

  it('are as long as all together', () => {
    fc.assert(fc.property(texts, fc.string(), (items, separator) => joinTexts(items, separator).length === items.reduce((sum, text) => sum + text.length, 0) + separator.length * (items.length - 1)), RUNS);
  });
});
