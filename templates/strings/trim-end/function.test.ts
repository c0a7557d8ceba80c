import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimEnd } from './function.ts';

const RUNS = { seed: 3326, numRuns: 200 };

describe('text trimmed at the end', () => {
  it('loses white space there only', () => {
    expect(trimEnd('  abc  ')).toBe('  abc');
    expect(trimEnd('\t\n a b \u00a0\n')).toBe('\t\n a b');
    expect(trimEnd(' \n')).toBe('');
    expect(trimEnd('')).toBe('');
  });

  it('loses given characters, in any order', () => {
    expect(trimEnd('-_-abc-_-', '_-')).toBe('-_-abc');
    expect(trimEnd('😀a😀', '😀')).toBe('😀a');
    expect(trimEnd('aXa', 'a')).toBe('aX');
    expect(trimEnd(' abc ', '')).toBe(' abc ');
    expect(trimEnd('aba', 'ab')).toBe('');
    expect(trimEnd('', 'ab')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => trimEnd(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => trimEnd('a', null as never)).toThrow(new TypeError('expected characters as a string, got object'));
  });

  it('agrees with the built-in function', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...' \n\tab') }), (text) => trimEnd(text) === text.trimEnd() && trimEnd(text, ' \n\t') === text.trimEnd()), RUNS);
  });

  it('keeps the rest', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab-') }), (text) => text.startsWith(trimEnd(text, '-')) && !trimEnd(text, '-').endsWith('-')), RUNS);
  });
});
