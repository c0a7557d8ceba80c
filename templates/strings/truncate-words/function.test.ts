import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { truncateWords } from './function.ts';

const COUNT = 20;
const OMISSION = '...';
const RUNS = { seed: 340, numRuns: 200 };


const words = fc.array(fc.stringMatching(/^\S{1,4}$/), { minLength: 1 });

describe('first words', () => {
  it('end with the omission sign when there are more', () => {
    expect(truncateWords('The quick brown fox', 2, '...')).toBe('The quick...');
    expect(truncateWords('  The  quick\nbrown fox', 3, '…')).toBe('  The  quick\nbrown…');
    expect(truncateWords('a b', 1, '')).toBe('a');
  });

  it('are the whole text when there are no more', () => {
    expect(truncateWords('The quick', 2)).toBe('The quick');
    expect(truncateWords(' The quick ', 3)).toBe(' The quick ');
    expect(truncateWords('', 0)).toBe('');
    expect(truncateWords('  ', 0)).toBe('  ');
  });

  it('may be none', () => {
    expect(truncateWords('a b', 0, '...')).toBe('...');
  });

  it('are so many by default', () => {
    const long = Array.from({ length: COUNT + 1 }, () => 'x').join(' ');
    expect(truncateWords(long)).toBe(truncateWords(long, COUNT, OMISSION));
    expect(truncateWords(long.slice(2))).toBe(long.slice(2));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => truncateWords(1 as never, 2)).toThrow(new TypeError('expected strings, got number and string'));
    expect(() => truncateWords('a', 1, null as never)).toThrow(new TypeError('expected strings, got string and object'));
    expect(() => truncateWords('a', -1)).toThrow(new TypeError('expected a number of words from 0, got -1'));
    expect(() => truncateWords('a', 1.5)).toThrow(new TypeError('expected a number of words from 0, got 1.5'));
  });

  it('are at most so many', () => {
    fc.assert(fc.property(words, fc.integer({ min: 1, max: 9 }), (list, count) => truncateWords(list.join(' '), count, '').split(' ').length === Math.min(count, list.length)), RUNS);
  });

  it('are a beginning of the text', () => {
    fc.assert(fc.property(words, fc.nat(9), (list, count) => list.join(' ').startsWith(truncateWords(list.join(' '), count, ''))), RUNS);
  });
});
