import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeVowels } from './function.ts';

const RUNS = { seed: 1929, numRuns: 200 };

describe('text without vowels', () => {
  it('agrees with the examples of HumanEval', () => {
    for (const [text, expected] of [['', ''], ['abcdef\nghijklm', 'bcdf\nghjklm'], ['fedcba', 'fdcb'], ['eeeee', ''], ['acBAA', 'cB'], ['EcBOO', 'cB'], ['ybcd', 'ybcd']] as const) expect(removeVowels(text), text).toBe(expected);
  });

  it('keeps accents and other letters', () => {
    expect(removeVowels('Été über y')).toBe('Été übr y');
    expect(removeVowels('IoU')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removeVowels(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => removeVowels(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('has none left', () => {
    fc.assert(fc.property(fc.string(), (text) => !/[aeiou]/i.test(removeVowels(text))), RUNS);
  });

  it('stays when done again', () => {
    fc.assert(fc.property(fc.string(), (text) => removeVowels(removeVowels(text)) === removeVowels(text)), RUNS);
  });
});
