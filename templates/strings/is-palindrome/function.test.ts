import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPalindrome } from './function.ts';

const EXACT = false;
const RUNS = { seed: 19, numRuns: 200 };

describe('palindrome', () => {
  it('accepts palindromes', () => {
    for (const text of ['level', 'noon', 'a', 'abba', '12321', 'été', '😀x😀', 'e\u0301te\u0301']) expect([isPalindrome(text, true), isPalindrome(text, false)], text).toEqual([true, true]);
  });

  it('refuses other texts', () => {
    for (const text of ['ab', 'palindrome', 'abca', '12322', 'e\u0301te', '😀x😁']) expect([isPalindrome(text, true), isPalindrome(text, false)], text).toEqual([false, false]);
  });

  it('is true for the empty text', () => {
    expect(isPalindrome('')).toBe(true);
  });

  it('looks at case, spaces and punctuation only when told to', () => {
    for (const text of ['Noon', 'A man, a plan, a canal: Panama!', 'Was it a car or a cat I saw?', 'А роза упала на лапу Азора', '(a']) {
      expect([isPalindrome(text), isPalindrome(text, false), isPalindrome(text, true)], text).toEqual([!EXACT, true, false]);
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPalindrome(121 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isPalindrome('121', 1 as never)).toThrow(new TypeError('expected true or false for exact, got number'));
  });

  it('accepts any text followed by its mirror image', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'é', '😀', '7', '中'));
    fc.assert(fc.property(text, fc.boolean(), (characters, exact) => isPalindrome([...characters, ...characters.toReversed()].join(''), exact)), RUNS);
  });

  it('agrees with a comparison of the reversed text', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ab]{0,7}$/), (text) => isPalindrome(text) === (text === text.split('').reverse().join(''))), RUNS);
  });
});
