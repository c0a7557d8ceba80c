import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWeekend } from './function.ts';

const RUNS = { seed: 3051, numRuns: 200 };

describe('weekend', () => {
  it('is Saturday and Sunday, from the first millisecond to the last', () => {
    for (const date of [new Date(2024, 5, 1), new Date(2024, 5, 2), new Date(2024, 5, 1, 0, 0, 0, 0), new Date(2024, 5, 2, 23, 59, 59, 999)]) expect(isWeekend(date), date.toString()).toBe(true);
  });

  it('is no other day', () => {
    for (const day of [3, 4, 5, 6, 7]) expect(isWeekend(new Date(2024, 5, day))).toBe(false);
    expect(isWeekend(new Date(2024, 4, 31, 23, 59, 59, 999))).toBe(false);
    expect(isWeekend(new Date(2024, 5, 3, 0, 0))).toBe(false);
  });

  it('is no invalid date', () => {
    expect(isWeekend(new Date(Number.NaN))).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isWeekend('2024-06-01' as never)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => isWeekend(0 as never)).toThrow(new TypeError('expected a Date, got number'));
  });

  it('comes back after seven days', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => isWeekend(new Date(2024, 0, day, 12)) === isWeekend(new Date(2024, 0, day + 7, 12))), RUNS);
  });

  it('has two days of any seven', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => [0, 1, 2, 3, 4, 5, 6].filter((more) => isWeekend(new Date(2024, 0, day + more, 12))).length === 2), RUNS);
  });
});
