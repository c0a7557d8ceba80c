import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleCase } from './function.ts';

const RUNS = { seed: 14, numRuns: 200 };

describe('title case', () => {
  it('capitalises every word and lower-cases the rest', () => {
    expect(titleCase('hello world')).toBe('Hello World');
    expect(titleCase('the QUICK brown fOX')).toBe('The Quick Brown Fox');
    expect(titleCase('a')).toBe('A');
  });

  it('keeps everything between words', () => {
    expect(titleCase('  foo--bar_baz\n\tqux  ')).toBe('  Foo--Bar_Baz\n\tQux  ');
    expect(titleCase('e-mail: jOHN.doe@x.org')).toBe('E-Mail: John.Doe@X.Org');
  });

  it('takes apostrophes and digits as parts of words', () => {
    expect(titleCase("don't it’s 3rd b2b")).toBe("Don't It’s 3Rd B2b");
  });

  it('knows accents, other scripts and letters beyond the basic plane', () => {
    expect(titleCase('élan ÉCOLE e\u0301tude')).toBe('Élan École E\u0301tude');
    expect(titleCase('привет мир 你好')).toBe('Привет Мир 你好');
    expect(titleCase('𐐨𐐨 x')).toBe('𐐀𐐨 X');
  });

  it('leaves texts without letters alone', () => {
    for (const text of ['', ' ', '123', '👍 !']) expect(titleCase(text), text).toBe(text);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => titleCase(true as never)).toThrow(new TypeError('expected a string, got boolean'));
  });

  it('is idempotent for ASCII', () => {
    fc.assert(fc.property(fc.string(), (text) => titleCase(titleCase(text)) === titleCase(text)), RUNS);
  });

  it('changes nothing but case', () => {
    fc.assert(fc.property(fc.string(), (text) => titleCase(text).toLowerCase() === text.toLowerCase()), RUNS);
  });
});
