import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase } from './function.ts';

const RUNS = { seed: 3071, numRuns: 200 };
const BASE = 2;

describe('number read in a base', () => {
  it('agrees with known values', () => {
    for (const [text, base, expected] of [['0', 2, 0], ['101', 2, 5], ['11111111', 2, 255], ['ff', 16, 255], ['FF', 16, 255], ['755', 8, 493], ['z', 36, 35], ['123', 10, 123], ['0007', 8, 7], ['20', 3, 6], ['BeeF', 16, 48_879]] as const) expect(fromBase(text, base), `${text} ${base}`).toBe(expected);
  });

  it('uses its default', () => {
    expect(fromBase('1011')).toBe(fromBase('1011', BASE));
  });

  it('reads a sign', () => {
    expect(fromBase('-101', 2)).toBe(-5);
    expect(fromBase('+101', 2)).toBe(5);
    expect(fromBase('-0', 2)).toBe(0);
  });

  it('is exact up to the largest safe integer', () => {
    expect(fromBase('1fffffffffffff', 16)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => fromBase('20000000000000', 16)).toThrow(new RangeError('expected a number that can be held exactly, got "20000000000000"'));
  });

  it('throws for digits that the base does not have', () => {
    for (const [text, base] of [['', 2], ['-', 2], ['102', 2], ['0b1', 2], ['0xff', 16], ['g', 16], ['8', 8], ['1.1', 2], ['1 0', 2], [' 1', 2], ['1-', 2], ['--1', 2], ['１', 2], ['1\n', 2]] as const) {
      expect(() => fromBase(text, base), text).toThrow(new RangeError(`expected digits of base ${base}, got ${JSON.stringify(text)}`));
    }
  });

  it('throws for impossible bases and for no text', () => {
    for (const base of [1, 37, 2.5, Number.NaN]) expect(() => fromBase('1', base)).toThrow(new RangeError(`expected a base from 2 to 36, got ${base}`));
    expect(() => fromBase(101 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('reads what was written', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.integer({ min: 2, max: 36 }), (value, base) => fromBase(value.toString(base), base) === value && fromBase(value.toString(base).toUpperCase(), base) === value), RUNS);
  });

  it('does not care about zeros in front', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(20), (value, zeros) => fromBase('0'.repeat(zeros) + value.toString(7), 7) === value), RUNS);
  });
});
