import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageInYears } from './function.ts';

const RUNS = { seed: 87, numRuns: 200 };

function age(birth: [number, number, number], on: [number, number, number]): number {
  return ageInYears(new Date(birth[0], birth[1] - 1, birth[2]), new Date(on[0], on[1] - 1, on[2]));
}

describe('age in years', () => {
  it('changes on the birthday', () => {
    expect(age([1990, 6, 15], [2024, 6, 14])).toBe(33);
    expect(age([1990, 6, 15], [2024, 6, 15])).toBe(34);
    expect(age([1990, 6, 15], [2024, 6, 16])).toBe(34);
    expect(age([1990, 6, 15], [2024, 5, 20])).toBe(33);
    expect(age([1990, 6, 15], [2024, 7, 1])).toBe(34);
  });

  it('handles the turn of the year', () => {
    expect(age([2000, 12, 31], [2001, 1, 1])).toBe(0);
    expect(age([2000, 1, 1], [2000, 12, 31])).toBe(0);
    expect(age([2000, 1, 1], [2001, 1, 1])).toBe(1);
  });

  it('counts leap-day birthdays from 1 March in other years', () => {
    expect(age([2004, 2, 29], [2023, 2, 28])).toBe(18);
    expect(age([2004, 2, 29], [2023, 3, 1])).toBe(19);
    expect(age([2004, 2, 29], [2024, 2, 29])).toBe(20);
  });

  it('ignores the time of day', () => {
    expect(ageInYears(new Date(2000, 5, 1, 23, 59), new Date(2020, 5, 1, 0, 0))).toBe(20);
  });

  it('is 0 on the day of birth and counts to now by itself', () => {
    expect(age([2024, 2, 29], [2024, 2, 29])).toBe(0);
    expect(ageInYears(new Date())).toBe(0);
  });

  it('throws for births in the future and invalid dates', () => {
    expect(() => age([2024, 6, 16], [2024, 6, 15])).toThrow(new RangeError('expected a birth before the day to count to'));
    expect(() => ageInYears(new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got an invalid one'));
    expect(() => ageInYears(new Date(0), '2024-01-01' as never)).toThrow(new TypeError('expected a valid Date, got string'));
    expect(() => ageInYears(undefined as never)).toThrow(TypeError);
  });

  it('is the number of birthdays since birth', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 }), fc.nat(40_000), (year, month, day, days) => {
      const on = new Date(year, month, day + days);
      const years = ageInYears(new Date(year, month, day), on);
      return new Date(year + years, month, day) <= on && new Date(year + years + 1, month, day) > on;
    }), RUNS);
  });

  it('never goes down', () => {
    fc.assert(fc.property(fc.nat(40_000), fc.nat(400), (days, more) => {
      const [birth, on, later] = [new Date(2000, 1, 29), new Date(2000, 1, 29 + days), new Date(2000, 1, 29 + days + more)];
      return ageInYears(birth, on) <= ageInYears(birth, later);
    }), RUNS);
  });
});
