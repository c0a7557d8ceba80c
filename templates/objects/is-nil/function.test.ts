import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNil } from './function.ts';

const RUNS = { seed: 228, numRuns: 200 };

describe('null or undefined', () => {
  it('knows what is one', () => {
    for (const value of [null, undefined]) expect(isNil(value)).toBe(true);
  });

  it('knows what is none', () => {
    for (const value of [0, Number.NaN, '', false, [], {}]) expect(isNil(value)).toBe(false);
  });

  it('agrees with the type', () => {
    fc.assert(fc.property(fc.anything(), (value) => isNil(value) === ['[object Null]', '[object Undefined]'].includes(Object.prototype.toString.call(value))), RUNS);
  });

  it('holds for no number', () => {
    fc.assert(fc.property(fc.double(), (value) => !isNil(value)), RUNS);
  });
});
