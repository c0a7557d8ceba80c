import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumericString } from './function.ts';

const RUNS = { seed: 4694, numRuns: 200 };

describe('text that is a number', () => {
  it('agrees with validator.js', () => {
    for (const text of ['123', '123.123', '00123', '-00123', '0', '-0', '+123', '.5', '-.5', '0.0']) expect(isNumericString(text), text).toBe(true);
    for (const text of [' ', '', '.', '-', '+', '12.', '1.2.3', '--1', '1-', 'abc', '1e5', '0x1', 'Infinity', 'NaN', '1,000', '1 000', ' 1', '1 ', '1\n', '１', '1.2x', '+.']) expect(isNumericString(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isNumericString(123 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isNumericString(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('accepts what the runtime writes without an exponent', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.nat(6), (value, decimals) => isNumericString(String(value)) && isNumericString((value / 1000).toFixed(decimals))), RUNS);
  });

  it('accepts only what the runtime can read', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'01.+-e ') }), (text) => !isNumericString(text) || Number.isFinite(Number(text))), RUNS);
  });
});
