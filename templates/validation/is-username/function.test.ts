import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUsername } from './function.ts';

const RUNS = { seed: 5110, numRuns: 200 };
const MIN_LENGTH = 3;
const MAX_LENGTH = 20;

/** The text filled up to the smallest length. */
function fill(text: string): string {
  return text.padEnd(Math.min(Math.max(MIN_LENGTH, text.length), MAX_LENGTH), 'a').slice(0, MAX_LENGTH);
}

describe('user name', () => {
  it('has letters, digits and underscores', () => {
    for (const text of ['ada', 'Ada_99', 'a__', 'A1b2', 'zoe', 'Z_9']) expect(isUsername(fill(text)), text).toBe(true);
  });

  it('begins with a letter', () => {
    for (const text of ['1da', '_da', '9', '_']) expect(isUsername(fill(text)), text).toBe(false);
  });

  it('has nothing else', () => {
    for (const text of ['-', ' ', '.', '@', 'é', '\n', 'ａ', '😀']) {
      expect(isUsername(`${'a'.repeat(MIN_LENGTH - 1)}${text}`), text).toBe(false);
      expect(isUsername(`${text}${'a'.repeat(MIN_LENGTH - 1)}`), text).toBe(false);
    }
  });

  it('holds its lengths', () => {
    for (const [length, valid] of [[MIN_LENGTH - 1, false], [MIN_LENGTH, true], [MAX_LENGTH, true], [MAX_LENGTH + 1, false]] as const) expect(isUsername('a'.repeat(length)), String(length)).toBe(valid && length > 0);
    expect(isUsername('')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isUsername(7 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('depends on the length alone for letters', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: MAX_LENGTH + 5 }), (length) => isUsername('x'.repeat(length)) === (length >= MIN_LENGTH && length <= MAX_LENGTH)), RUNS);
  });

  it('does not care about case', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aZ0_-'), maxLength: MAX_LENGTH + 2 }), (text) => isUsername(text.toUpperCase()) === isUsername(text.toLowerCase())), RUNS);
  });
});
