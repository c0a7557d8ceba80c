import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timingSafeEqual } from './function.ts';

const RUNS = { seed: 405, numRuns: 200 };

describe('comparison of secrets', () => {
  it('is true for equal texts', () => {
    expect(timingSafeEqual('secret', 'secret')).toBe(true);
    expect(timingSafeEqual('', '')).toBe(true);
    expect(timingSafeEqual('é😀', 'é😀')).toBe(true);
  });

  it('is false for different ones, also of different length', () => {
    for (const other of ['Secret', 'secres', 'tecret', 'secre', 'secrets', '', 'secret ']) expect(timingSafeEqual('secret', other), other).toBe(false);
  });

  it('tells apart what looks alike', () => {
    expect(timingSafeEqual('é', 'e\u0301')).toBe(false);
    expect(timingSafeEqual('\ud800', '\ud801')).toBe(false);
    expect(timingSafeEqual('\ud800', '\ufffd')).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => timingSafeEqual(1 as never, 'a')).toThrow(new TypeError('expected two strings, got number and string'));
    expect(() => timingSafeEqual('a', undefined as never)).toThrow(new TypeError('expected two strings, got string and undefined'));
  });

  it('is true for a text and itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => timingSafeEqual(text, text.slice())), RUNS);
  });

  it('agrees with the usual comparison', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b') }), fc.string({ unit: fc.constantFrom('a', 'b') }), (a, b) => timingSafeEqual(a, b) === (a === b)), RUNS);
  });
});
