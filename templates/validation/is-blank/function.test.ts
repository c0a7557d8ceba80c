import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from './function.ts';

const RUNS = { seed: 9961, numRuns: 200 };

describe('blank text', () => {
  it('is recognised', () => {
    for (const text of ['', ' ', '\n', '\t \r\n', '  ']) expect(isBlank(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['a', ' a ', '0', '.', '​', 'false']) expect(isBlank(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBlank(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isBlank(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0') }), (text) => isBlank(text)), RUNS);
  });

  it('has no letter', () => {
    fc.assert(fc.property(fc.stringMatching(/^ *[a-z] *$/), (text) => !isBlank(text)), RUNS);
  });
});
