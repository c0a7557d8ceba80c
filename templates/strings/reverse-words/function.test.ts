import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseWords } from './function.ts';

const RUNS = { seed: 333, numRuns: 200 };
const words = fc.array(fc.stringMatching(/^\S{1,5}$/));

describe('words in reverse order', () => {
  it('agree with the usual examples', () => {
    expect(reverseWords('the sky is blue')).toBe('blue is sky the');
    expect(reverseWords('  hello   world ')).toBe('world hello');
    expect(reverseWords('a good\n\texample.')).toBe('example. good a');
  });

  it('may be one or none', () => {
    expect(reverseWords('one')).toBe('one');
    expect(reverseWords('')).toBe('');
    expect(reverseWords(' \n ')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => reverseWords(['a'] as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('are as before when done twice', () => {
    fc.assert(fc.property(words, (list) => reverseWords(reverseWords(list.join(' '))) === list.join(' ')), RUNS);
  });

  it('are all kept', () => {
    fc.assert(fc.property(words, (list) => reverseWords(list.join(' ')) === list.toReversed().join(' ')), RUNS);
  });
});
