import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAfter } from './function.ts';

const LAST: boolean = false;
const RUNS = { seed: 5264, numRuns: 200 };

describe('text after a marker', () => {
  it('agrees with the examples of underscore.string', () => {
    expect(textAfter('This_is_a_test_string', '_', false)).toBe('is_a_test_string');
    expect(textAfter('This_is_a_test_string', '_', true)).toBe('string');
  });

  it('is the whole text where there is no marker', () => {
    expect(textAfter('abc', '_')).toBe('abc');
    expect(textAfter('', '_')).toBe('');
  });

  it('may be empty, and the marker long', () => {
    expect(textAfter('abc--', '--')).toBe('');
    expect(textAfter('--abc', '--')).toBe('abc');
  });

  it('uses its default', () => {
    expect(textAfter('a-b-c', '-')).toBe(LAST ? 'c' : 'b-c');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => textAfter(5 as never, 'a')).toThrow(new TypeError('expected a string, got number'));
    for (const marker of ['', 1, undefined]) expect(() => textAfter('a', marker as never)).toThrow(new TypeError('expected a marker that is not empty'));
  });

  it('is what was joined', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]*$/), fc.stringMatching(/^[a-z]*$/), fc.boolean(), (a, b, last) => textAfter(`${a}#${b}`, '#', last) === b), RUNS);
  });

  it('is a part of the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '-') }), fc.boolean(), (text, last) => text.endsWith(textAfter(text, '-', last))), RUNS);
  });
});
