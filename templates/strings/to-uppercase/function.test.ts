import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUppercase } from './function.ts';

const RUNS = { seed: 2051, numRuns: 200 };

describe('text in upper case', () => {
  it('has letters of one case', () => {
    for (const [text, expected] of [['abc', 'ABC'], ['ärger & öl 1', 'ÄRGER & ÖL 1'], ['straße', 'STRASSE'], ['--foo-bar--', '--FOO-BAR--'], ['', '']] as const) expect(toUppercase(text)).toBe(expected);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => toUppercase(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => toUppercase(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('stays when converted again', () => {
    fc.assert(fc.property(fc.string(), (text) => toUppercase(toUppercase(text)) === toUppercase(text)), RUNS);
  });

  it('changes the letters of ASCII only there', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), (text) => toUppercase(text) === text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32))), RUNS);
  });
});
