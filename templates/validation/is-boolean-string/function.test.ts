import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBooleanString } from './function.ts';

const RUNS = { seed: 9354, numRuns: 200 };

describe('boolean as text', () => {
  it('is recognised', () => {
    for (const text of ['true', 'false', '0', '1']) expect(isBooleanString(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '1.0', '0.0', 'true ', ' false', 'False', 'TRUE', 'yes', 'no', '2', 'tru', 'true\n', '01']) expect(isBooleanString(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBooleanString(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isBooleanString(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.boolean().map(String), (text) => isBooleanString(text)), RUNS);
  });

  it('is no longer text', () => {
    fc.assert(fc.property(fc.string({ minLength: 6 }), (text) => !isBooleanString(text)), RUNS);
  });
});
