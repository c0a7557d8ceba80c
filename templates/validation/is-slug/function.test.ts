import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug } from './function.ts';

const RUNS = { seed: 4753, numRuns: 200 };

describe('slug', () => {
  it('has groups of lower-case letters and digits', () => {
    for (const text of ['foo', 'foo-bar', 'a', '7', '10-top-tips', 'foo-bar-1-2-3', '2024-02-29']) expect(isSlug(text), text).toBe(true);
  });

  it('has single hyphens between them only', () => {
    for (const text of ['', '-', '-foo', 'foo-', 'foo--bar', '--', 'a-']) expect(isSlug(text), text).toBe(false);
  });

  it('has nothing else', () => {
    for (const text of ['Foo', 'foo bar', 'foo_bar', 'foo/bar', 'foo.html', 'föö', 'foo\n', ' foo', 'foo!', 'ｆoo']) expect(isSlug(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isSlug(7 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts words joined by hyphens', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,5}$/), { minLength: 1, maxLength: 5 }), (words) => isSlug(words.join('-')) && !isSlug(`${words.join('-')}-`) && !isSlug(words.join('--')) === words.length > 1), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isSlug(text) === 'boolean'), RUNS);
  });
});
