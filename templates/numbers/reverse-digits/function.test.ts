import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverseDigits } from './function.ts';

const RUNS = { seed: 1825, numRuns: 200 };

describe('reversed digits', () => {
  it('agrees with known pairs', () => {
    for (const [value, expected] of [[123, 321], [-120, -21], [0, 0], [-0, 0], [7, 7], [1000, 1]] as const) expect(reverseDigits(value)).toBe(expected);
  });

  it('throws a TypeError for what is no integer', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53, '3', null]) expect(() => reverseDigits(value as never)).toThrow(new TypeError(`expected a safe integer, got ${String(value)}`));
  });

  it('is the same when reversed twice', () => {
    fc.assert(fc.property(fc.integer().filter((value) => value % 10 !== 0), (value) => reverseDigits(reverseDigits(value)) === value), RUNS);
  });

  it('has the same digits', () => {
    fc.assert(fc.property(fc.nat().filter((value) => value % 10 !== 0), (value) => [...String(reverseDigits(value))].toSorted().join('') === [...String(value)].toSorted().join('')), RUNS);
  });
});
