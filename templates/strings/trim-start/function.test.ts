import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimStart } from './function.ts';

const RUNS = { seed: 9211, numRuns: 200 };

describe('text trimmed at the start', () => {
  it('loses white space there only', () => {
    expect(trimStart('  abc  ')).toBe('abc  ');
    expect(trimStart('\t\n a b \u00a0\n')).toBe('a b \u00a0\n');
    expect(trimStart(' \n')).toBe('');
    expect(trimStart('')).toBe('');
  });

  it('loses given characters, in any order', () => {
    expect(trimStart('-_-abc-_-', '_-')).toBe('abc-_-');
    expect(trimStart('😀a😀', '😀')).toBe('a😀');
    expect(trimStart('aXa', 'a')).toBe('Xa');
    expect(trimStart(' abc ', '')).toBe(' abc ');
    expect(trimStart('aba', 'ab')).toBe('');
    expect(trimStart('', 'ab')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => trimStart(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => trimStart('a', null as never)).toThrow(new TypeError('expected characters as a string, got object'));
  });

  it('agrees with the built-in function', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...' \n\tab') }), (text) => trimStart(text) === text.trimStart() && trimStart(text, ' \n\t') === text.trimStart()), RUNS);
  });

  it('keeps the rest', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab-') }), (text) => text.endsWith(trimStart(text, '-')) && !trimStart(text, '-').startsWith('-')), RUNS);
  });
});
