import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from './function.ts';

const RUNS = { seed: 2404, numRuns: 200 };

describe('lines of a text', () => {
  it('agree with the examples of 30 seconds of code and underscore.string', () => {
    expect(splitLines('This\nis a\nmultiline\nstring.\n')).toEqual(['This', 'is a', 'multiline', 'string.', '']);
    expect(splitLines('Hello\nWorld')).toEqual(['Hello', 'World']);
  });

  it('end at any kind of line break', () => {
    expect(splitLines('a\r\nb\rc\nd')).toEqual(['a', 'b', 'c', 'd']);
    expect(splitLines('a\n\r\n\rb')).toEqual(['a', '', '', 'b']);
    expect(splitLines('a\u2028b\tc')).toEqual(['a\u2028b\tc']);
  });

  it('are one where there is no break', () => {
    expect(splitLines('')).toEqual(['']);
    expect(splitLines('a b')).toEqual(['a b']);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => splitLines(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => splitLines(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('are the text again when joined', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n') }), (text) => splitLines(text).join('\n') === text), RUNS);
  });

  it('have no line breaks', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n') }), (text) => splitLines(text).every((line) => /^a*$/.test(line))), RUNS);
  });
});
