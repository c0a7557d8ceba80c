import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFrequency } from './function.ts';

const RUNS = { seed: 324, numRuns: 200 };

describe('word frequency', () => {
  it('counts words in lower case', () => {
    expect({ ...wordFrequency('The cat and the dog. THE END') }).toEqual({ the: 3, cat: 1, and: 1, dog: 1, end: 1 });
    expect(Object.entries(wordFrequency('b a 2 b'))).toEqual([['2', 1], ['b', 2], ['a', 1]]);
  });

  it('keeps apostrophes and hyphens inside words', () => {
    expect({ ...wordFrequency("It's well-known; it's 'fine' - o’clock rock-'n'-roll") }).toEqual({ "it's": 2, 'well-known': 1, fine: 1, 'o’clock': 1, rock: 1, n: 1, roll: 1 });
  });

  it('knows other scripts', () => {
    expect({ ...wordFrequency('Éa e\u0301a привет हिन्दी x_1') }).toEqual({ éa: 2, привет: 1, हिन्दी: 1, x_1: 1 });
  });

  it('is empty without words', () => {
    for (const text of ['', ' \n', '-!?', '👍']) expect({ ...wordFrequency(text) }, text).toEqual({});
  });

  it('is safe for words that objects inherit', () => {
    expect(Object.entries(wordFrequency('constructor __proto__ constructor'))).toEqual([['constructor', 2], ['__proto__', 1]]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => wordFrequency(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('adds up to the number of words', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'cc', 'D')), (words) => Object.values(wordFrequency(words.join(', '))).reduce((sum, count) => sum + count, 0) === words.length), RUNS);
  });

  it('agrees with counting one by one', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', 'cc')), (words) => Object.entries(wordFrequency(words.join(' '))).every(([word, count]) => words.filter((other) => other === word).length === count)), RUNS);
  });
});
