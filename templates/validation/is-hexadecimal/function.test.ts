import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHexadecimal } from './function.ts';

const RUNS = { seed: 1506, numRuns: 200 };

describe('hexadecimal text', () => {
  it('has hexadecimal digits', () => {
    for (const text of ['0', 'deadBEEF', 'ff0044', '0x1f', '0XAB', '0123456789abcdefABCDEF', '0x0x'.slice(0, 3)]) expect(isHexadecimal(text), text).toBe(true);
  });

  it('has nothing else', () => {
    for (const text of ['', '0x', 'abcdefg', 'g', '..', '#ff', 'ff ', ' ff', 'ff\n', '-ff', '1.5', 'x1f', '00x1f', '0x0x1f', 'ｆｆ', '0h1']) expect(isHexadecimal(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isHexadecimal(255 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any number as it is written', () => {
    fc.assert(fc.property(fc.nat(), (value) => isHexadecimal(value.toString(16)) && isHexadecimal(value.toString(16).toUpperCase()) && isHexadecimal(`0x${value.toString(16)}`)), RUNS);
  });

  it('agrees with the runtime for short texts', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'09afAFgx- '), minLength: 1, maxLength: 6 }), (text) => isHexadecimal(text) === (!/[\s-]/.test(text) && !/^0x0x/i.test(text) && !Number.isNaN(Number(/^0x/i.test(text) ? text : `0x${text}`)))), RUNS);
  });
});
