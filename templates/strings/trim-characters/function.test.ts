import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimCharacters } from './function.ts';

const RUNS = { seed: 343, numRuns: 200 };

describe('trimmed text', () => {
  it('agrees with the examples of lodash', () => {
    expect(trimCharacters('-_-abc-_-', '_-')).toBe('abc');
    expect(trimCharacters('  abc  ', ' ')).toBe('abc');
  });

  it('loses characters at the ends only', () => {
    expect(trimCharacters('/a/b/', '/')).toBe('a/b');
    expect(trimCharacters('"a"', '"\'')).toBe('a');
    expect(trimCharacters('xxa', 'x')).toBe('a');
    expect(trimCharacters('axx', 'x')).toBe('a');
    expect(trimCharacters('[a-z]', '[a-z]')).toBe('');
  });

  it('may lose nothing or everything', () => {
    expect(trimCharacters('abc', '')).toBe('abc');
    expect(trimCharacters('abc', 'xyz')).toBe('abc');
    expect(trimCharacters('---', '-')).toBe('');
    expect(trimCharacters('', '-')).toBe('');
  });

  it('does not cut characters', () => {
    expect(trimCharacters('😀a😁', '😁')).toBe('😀a');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => trimCharacters(1 as never, '')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => trimCharacters('a', undefined as never)).toThrow(new TypeError('expected two strings, got string and undefined'));
  });

  it('leaves what is between', () => {
    fc.assert(fc.property(fc.stringMatching(/^[-_]{0,4}$/), fc.stringMatching(/^[a-z](?:[a-z_-]{0,5}[a-z])?$/), fc.stringMatching(/^[-_]{0,4}$/), (before, inner, after) => trimCharacters(before + inner + after, '_-') === inner), RUNS);
  });

  it('does not change its result', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, characters) => trimCharacters(trimCharacters(text, characters), characters) === trimCharacters(text, characters)), RUNS);
  });
});
