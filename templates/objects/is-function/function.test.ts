import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFunction } from './function.ts';

const RUNS = { seed: 427, numRuns: 200 };

describe('a function', () => {
  it('knows what is one', () => {
    for (const value of [() => 1, Math.max, class {}, async () => undefined]) expect(isFunction(value)).toBe(true);
  });

  it('knows what is none', () => {
    for (const value of [null, undefined, {}, 'function', /x/, 5]) expect(isFunction(value)).toBe(false);
  });

  it('agrees with the type', () => {
    fc.assert(fc.property(fc.anything(), (value) => isFunction(value) === ['[object Function]', '[object AsyncFunction]'].includes(Object.prototype.toString.call(value))), RUNS);
  });

  it('holds for no number', () => {
    fc.assert(fc.property(fc.double(), (value) => !isFunction(value)), RUNS);
  });
});
