import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIntegerString } from './function.ts';

const RUNS = { seed: 2930, numRuns: 200 };

describe('whole number as text', () => {
  it('is recognised', () => {
    for (const text of ['13', '-0', '+1', '0', '01', '-123', '99999999999999999999']) expect(isIntegerString(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', '123.123', '100e10', '   ', '1 ', ' 1', '--1', '+', '-', '1,000', '0x10', '1.', '١', '12a', '1\n']) expect(isIntegerString(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isIntegerString(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isIntegerString(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.bigInt().map(String), (text) => isIntegerString(text)), RUNS);
  });

  it('is no fraction', () => {
    fc.assert(fc.property(fc.nat(99), fc.nat(99), (a, b) => !isIntegerString(`${a}.${b}`)), RUNS);
  });
});
