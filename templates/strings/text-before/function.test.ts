import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBefore } from './function.ts';

const LAST: boolean = false;
const RUNS = { seed: 5782, numRuns: 200 };

describe('text before a marker', () => {
  it('agrees with the examples of underscore.string', () => {
    expect(textBefore('This_is_a_test_string', '_', false)).toBe('This');
    expect(textBefore('This_is_a_test_string', '_', true)).toBe('This_is_a_test');
  });

  it('is the whole text where there is no marker', () => {
    expect(textBefore('abc', '_')).toBe('abc');
    expect(textBefore('', '_')).toBe('');
  });

  it('may be empty, and the marker long', () => {
    expect(textBefore('--abc', '--')).toBe('');
    expect(textBefore('abc--', '--')).toBe('abc');
  });

  it('uses its default', () => {
    expect(textBefore('a-b-c', '-')).toBe(LAST ? 'a-b' : 'a');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => textBefore(5 as never, 'a')).toThrow(new TypeError('expected a string, got number'));
    for (const marker of ['', 1, undefined]) expect(() => textBefore('a', marker as never)).toThrow(new TypeError('expected a marker that is not empty'));
  });

  it('is what was joined', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]*$/), fc.stringMatching(/^[a-z]*$/), fc.boolean(), (a, b, last) => textBefore(`${a}#${b}`, '#', last) === a), RUNS);
  });

  it('is a part of the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '-') }), fc.boolean(), (text, last) => text.startsWith(textBefore(text, '-', last))), RUNS);
  });
});
