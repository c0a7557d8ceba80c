import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLanguageTag } from './function.ts';

const RUNS = { seed: 5602, numRuns: 200 };

describe('language tag', () => {
  it('accepts the forms of BCP 47 that Unicode locales have', () => {
    for (const text of ['de', 'en-US', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'de-CH-1996', 'sl-rozaj-biske', 'en-u-ca-gregory', 'de-DE-u-co-phonebk', 'en-x-private', 'EN-us', 'ast']) expect(isLanguageTag(text), text).toBe(true);
  });

  it('refuses what is not well formed', () => {
    for (const text of ['', 'e', 'en_US', 'en-', '-en', 'en--US', 'en US', 'englisch1', 'abcdefghi', 'en-US-', 'en-USA1XYZAB', 'x', '12', 'en-u', 'en\n', ' en', 'dé', 'en-US-US', 'a-DE', 'de-419-DE']) expect(isLanguageTag(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isLanguageTag(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isLanguageTag(['en'] as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('accepts any two letters, with any two for the country, in any case', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-Z]{2}$/), fc.stringMatching(/^[a-zA-Z]{2}$/), (language, country) => isLanguageTag(language) && isLanguageTag(`${language}-${country}`)), RUNS);
  });

  it('accepts what the runtime can use', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'adeEU1-_') }), (text) => {
      const isUsable = (): boolean => {
        try {
          new Intl.Locale(text);
          return true;
        } catch {
          return false;
        }
      };
      return isLanguageTag(text) === isUsable();
    }), RUNS);
  });
});
