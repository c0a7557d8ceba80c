import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinUrl } from './function.ts';

const RUNS = { seed: 9251, numRuns: 200 };

describe('joined URL', () => {
  it('has single slashes between its parts', () => {
    const vectors: [string[], string][] = [
      [['https://example.com', 'a', 'b'], 'https://example.com/a/b'], [['https://example.com/', '/a/', '/b'], 'https://example.com/a/b'], [['https://example.com///', '///a'], 'https://example.com/a'],
      [['https://example.com/api/v1', 'users', '7'], 'https://example.com/api/v1/users/7'], [['/api', 'x'], '/api/x'], [['', 'x'], '/x'],
    ];
    for (const [[base = '', ...segments], expected] of vectors) expect(joinUrl(base, ...segments)).toBe(expected);
  });

  it('keeps slashes at the end and inside', () => {
    expect(joinUrl('https://example.com', 'a/')).toBe('https://example.com/a/');
    expect(joinUrl('https://example.com', 'a//b', 'c')).toBe('https://example.com/a//b/c');
    expect(joinUrl('https://example.com', '/')).toBe('https://example.com/');
  });

  it('leaves empty segments out, and a base alone as it is', () => {
    expect(joinUrl('https://example.com/', '', 'a', '')).toBe('https://example.com/a');
    expect(joinUrl('https://example.com//')).toBe('https://example.com//');
    expect(joinUrl('https://example.com/', '')).toBe('https://example.com/');
  });

  it('puts a query and a hash right behind', () => {
    expect(joinUrl('https://example.com/', 'a', '?x=1', '#top')).toBe('https://example.com/a?x=1#top');
    expect(joinUrl('https://example.com/a/', '/?x=1')).toBe('https://example.com/a/?x=1');
    expect(joinUrl('https://example.com', 'a?x=/b/')).toBe('https://example.com/a?x=/b/');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => joinUrl(5 as never)).toThrow(new TypeError('expected strings, got number'));
    expect(() => joinUrl('a', undefined as never)).toThrow(new TypeError('expected strings, got undefined'));
  });

  const word = fc.stringMatching(/^[a-z0-9]{1,5}$/);

  it('does not care how many slashes there are between parts', () => {
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(3), fc.nat(3), (words, before, after) => joinUrl(`https://example.com${'/'.repeat(after)}`, ...words.map((text, index) => `${'/'.repeat(before)}${text}${index < words.length - 1 ? '/'.repeat(after) : ''}`)) === `https://example.com/${words.join('/')}`), RUNS);
  });

  it('can be done step by step', () => {
    fc.assert(fc.property(word, word, (a, b) => joinUrl(joinUrl('https://example.com', a), b) === joinUrl('https://example.com', a, b)), RUNS);
  });
});
