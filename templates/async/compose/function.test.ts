import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from './function.ts';

const RUNS = { seed: 3077, numRuns: 200 };

describe('compose', () => {
  it('goes from right to left', () => {
    expect(compose<number>((n) => n + 1, (n) => n * 2)(3)).toBe(7);
    expect(compose<string>((text) => `${text}a`, (text) => `${text}b`, (text) => `${text}c`)('')).toBe('cba');
    expect(compose<number>()(5)).toBe(5);
  });

  it('throws a TypeError before it runs', () => {
    expect(() => compose<number>((n) => n, 5 as never)).toThrow(new TypeError('expected functions, got number'));
  });

  it('changes nothing without functions', () => {
    fc.assert(fc.property(fc.integer(), (value) => compose<number>()(value) === value), RUNS);
  });

  it('can be composed', () => {
    fc.assert(fc.property(fc.integer(), (value) => compose<number>(compose<number>((n) => n + 3), (n) => -n)(value) === 3 - value), RUNS);
  });
});
