import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipe } from './function.ts';

const RUNS = { seed: 2528, numRuns: 200 };

describe('pipe', () => {
  it('goes from left to right', () => {
    expect(pipe<number>((n) => n + 1, (n) => n * 2)(3)).toBe(8);
    expect(pipe<string>((text) => `${text}a`, (text) => `${text}b`, (text) => `${text}c`)('')).toBe('abc');
    expect(pipe<number>()(5)).toBe(5);
  });

  it('throws a TypeError before it runs', () => {
    expect(() => pipe<number>((n) => n, 5 as never)).toThrow(new TypeError('expected functions, got number'));
  });

  it('changes nothing without functions', () => {
    fc.assert(fc.property(fc.integer(), (value) => pipe<number>()(value) === value), RUNS);
  });

  it('can be piped', () => {
    fc.assert(fc.property(fc.integer(), (value) => pipe<number>(pipe<number>((n) => n + 3), (n) => -n)(value) === -(value + 3)), RUNS);
  });
});
