import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyMassIndex } from './function.ts';

const RUNS = { seed: 8943, numRuns: 200 };

describe('body mass index', () => {
  it('agrees with known values', () => {
    expect(bodyMassIndex(70, 1.75)).toBeCloseTo(22.857142857, 8);
    expect(bodyMassIndex(81, 1.8)).toBeCloseTo(25, 10);
  });

  it('throws for what is no weight or height', () => {
    for (const value of [0, -1, Number.NaN]) {
      expect(() => bodyMassIndex(value, 1)).toThrow(new RangeError(`expected a number above 0, got ${value}`));
      expect(() => bodyMassIndex(1, value)).toThrow(new RangeError(`expected a number above 0, got ${value}`));
    }
    expect(() => bodyMassIndex('70' as never, 1.75)).toThrow(new TypeError('expected a number, got string'));
  });

  const weight = fc.integer({ min: 1, max: 300 });

  it('doubles with the weight', () => {
    fc.assert(fc.property(weight, (kilograms) => bodyMassIndex(2 * kilograms, 1.7) === 2 * bodyMassIndex(kilograms, 1.7)), RUNS);
  });

  it('falls with the height', () => {
    fc.assert(fc.property(weight, (kilograms) => bodyMassIndex(kilograms, 1.8) < bodyMassIndex(kilograms, 1.7)), RUNS);
  });
});
