import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from './function.ts';

const RUNS = { seed: 9125, numRuns: 200 };

describe('number of characters', () => {
  it('agrees with the examples of MBPP and HumanEval', () => {
    for (const [text, expected] of [['python programming', 18], ['language', 8], ['words', 5], ['', 0], ['x', 1], ['asdasnakj', 9]] as const) expect(countCharacters(text), text).toBe(expected);
  });

  it('counts what people see', () => {
    for (const text of ['👍🏽', '🇩🇪', '👨‍👩‍👧', 'e\u0301']) expect(countCharacters(text), text).toBe(1);
    expect(countCharacters(' a\n')).toBe(3);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => countCharacters(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('is the length of ASCII', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), (text) => countCharacters(text) === text.length), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]*$/), fc.stringMatching(/^[a-z]*$/), (a, b) => countCharacters(a + b) === countCharacters(a) + countCharacters(b)), RUNS);
  });
});
