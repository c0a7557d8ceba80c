import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCharacters } from './function.ts';

const RUNS = { seed: 1277, numRuns: 200 };

describe('characters of a text', () => {
  it('agree with the example of underscore.string', () => {
    expect(splitCharacters('Hello')).toEqual(['H', 'e', 'l', 'l', 'o']);
  });

  it('stay whole as people see them', () => {
    expect(splitCharacters('e\u0301👍🏽🇩🇪👨‍👩‍👧')).toEqual(['e\u0301', '👍🏽', '🇩🇪', '👨‍👩‍👧']);
    expect(splitCharacters('a\r\nb')).toEqual(['a', '\r\n', 'b']);
  });

  it('are none in the empty text', () => {
    expect(splitCharacters('')).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => splitCharacters(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => splitCharacters(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('are the text again when joined', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => splitCharacters(text).join('') === text), RUNS);
  });

  it('are single ones in ASCII', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), (text) => splitCharacters(text).length === text.length), RUNS);
  });
});
