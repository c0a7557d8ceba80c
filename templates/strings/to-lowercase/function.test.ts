import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLowercase } from './function.ts';

const RUNS = { seed: 8896, numRuns: 200 };

describe('text in lower case', () => {
  it('has letters of one case', () => {
    for (const [text, expected] of [['ABC', 'abc'], ['Ärger & Öl 1', 'ärger & öl 1'], ['ΑΣ', 'ας'], ['--Foo-Bar--', '--foo-bar--'], ['', '']] as const) expect(toLowercase(text)).toBe(expected);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => toLowercase(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => toLowercase(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('stays when converted again', () => {
    fc.assert(fc.property(fc.string(), (text) => toLowercase(toLowercase(text)) === toLowercase(text)), RUNS);
  });

  it('changes the letters of ASCII only there', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~]*$/), (text) => toLowercase(text) === text.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))), RUNS);
  });
});
