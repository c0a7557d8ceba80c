import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalesce } from './function.ts';

const RUNS = { seed: 2967, numRuns: 200 };

describe('first defined value', () => {
  it('agrees with the example of 30 seconds of code', () => {
    expect(coalesce<unknown>(null, undefined, '', Number.NaN, 'Waldo')).toBe('');
  });

  it('may be any other value, or none', () => {
    for (const value of [0, false, Number.NaN, '', [], {}]) expect(coalesce<unknown>(undefined, value, 'other')).toBe(value);
    expect(coalesce(null, undefined)).toBeUndefined();
    expect(coalesce()).toBeUndefined();
  });

  it('stands behind nothing', () => {
    fc.assert(fc.property(fc.nat(5), fc.integer(), (count, value) => coalesce(...Array.from({ length: count }, (_, index) => (index % 2 === 0 ? null : undefined)), value, value + 1) === value), RUNS);
  });

  it('is the first of defined ones', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => coalesce(...values) === values[0]), RUNS);
  });
});
