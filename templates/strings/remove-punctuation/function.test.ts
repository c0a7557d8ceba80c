import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removePunctuation } from './function.ts';

const RUNS = { seed: 316, numRuns: 200 };

describe('text without punctuation', () => {
  it('keeps letters, digits and white space', () => {
    expect(removePunctuation("Hello, world! (It's 5 o'clock)")).toBe('Hello world Its 5 oclock');
    expect(removePunctuation('a-b_c\n1.5\t"x"')).toBe('abc\n15\tx');
    expect(removePunctuation('!?.,;:-_()[]{}"\'/\\@#$%^&*+=<>|~`')).toBe('');
    expect(removePunctuation('')).toBe('');
  });

  it('knows other scripts', () => {
    expect(removePunctuation('¡Olé! «e\u0301té» … “привет” 你好。 हिन्दी।')).toBe('Olé e\u0301té  привет 你好 हिन्दी');
    expect(removePunctuation('5 € 👍🏽 ½')).toBe('5   ½');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => removePunctuation(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => removePunctuation(removePunctuation(text)) === removePunctuation(text)), RUNS);
  });

  it('leaves only letters, digits and white space of ASCII texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => removePunctuation(text) === [...text].filter((character) => /[a-z0-9\s]/i.test(character)).join('')), RUNS);
  });
});
