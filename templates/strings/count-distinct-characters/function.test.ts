import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDistinctCharacters } from './function.ts';

const RUNS = { seed: 7181, numRuns: 200 };

describe('number of different characters', () => {
  it('agrees with the examples of HumanEval', () => {
    for (const [text, expected] of [['', 0], ['abcde', 5], ['abcdecadeCADE', 5], ['aaaaAAAAaaaa', 1], ['Jerry jERRY JeRRRY', 5], ['xyzXYZ', 3]] as const) expect(countDistinctCharacters(text), text).toBe(expected);
  });

  it('counts signs and emoji', () => {
    expect(countDistinctCharacters('a a😀😀')).toBe(3);
    expect(countDistinctCharacters('Ää')).toBe(1);
    expect(countDistinctCharacters('ßs')).toBe(2);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countDistinctCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => countDistinctCharacters(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('is not more for twice the text', () => {
    fc.assert(fc.property(fc.string(), (text) => countDistinctCharacters(text + text) === countDistinctCharacters(text)), RUNS);
  });

  it('is at most the number of characters', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-f]*$/), (text) => countDistinctCharacters(text) === [...'abcdef'].filter((letter) => text.includes(letter)).length), RUNS);
  });
});
