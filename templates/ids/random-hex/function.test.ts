import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomHex } from './function.ts';

const DIGITS = 32;
const RUNS = { seed: 397, numRuns: 200 };

describe('random hexadecimal digits', () => {
  it('are as many as asked for', () => {
    expect(randomHex().length).toBe(DIGITS);
    for (const digits of [1, 2, 3, 4095, 4096]) expect(randomHex(digits)).toHaveLength(digits);
  });

  it('are of all kinds in every place', () => {
    for (const place of [0, 1, 6]) expect(new Set(Array.from({ length: 400 }, () => randomHex(7)[place])).size).toBe(16);
  });

  it('are different every time', () => {
    expect(new Set(Array.from({ length: 500 }, () => randomHex(32))).size).toBe(500);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => randomHex(0)).toThrow(new TypeError('expected a number of digits from 1 to 4096, got 0'));
    expect(() => randomHex(4097)).toThrow(new TypeError('expected a number of digits from 1 to 4096, got 4097'));
    expect(() => randomHex(1.5)).toThrow(new TypeError('expected a number of digits from 1 to 4096, got 1.5'));
    expect(() => randomHex('8' as never)).toThrow(new TypeError('expected a number of digits from 1 to 4096, got 8'));
  });

  it('are digits in lower case', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), (digits) => new RegExp(`^[0-9a-f]{${digits}}$`).test(randomHex(digits))), RUNS);
  });

  it('can be read as bytes when there is an even number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), (bytes) => Buffer.from(randomHex(bytes * 2), 'hex').length === bytes), RUNS);
  });
});
