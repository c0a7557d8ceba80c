import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachDay } from './function.ts';

const RUNS = { seed: 9879, numRuns: 200 };

function days(from: Date, to: Date): string[] {
  return eachDay(from, to).map((day) => `${day.getFullYear()}-${day.getMonth() + 1}-${day.getDate()}`);
}

describe('days from one date to another', () => {
  it('includes both', () => {
    expect(days(new Date(2014, 9, 6), new Date(2014, 9, 10))).toEqual(['2014-10-6', '2014-10-7', '2014-10-8', '2014-10-9', '2014-10-10']);
    expect(days(new Date(2024, 1, 28), new Date(2024, 2, 1))).toEqual(['2024-2-28', '2024-2-29', '2024-3-1']);
    expect(days(new Date(2023, 11, 31), new Date(2024, 0, 1))).toEqual(['2023-12-31', '2024-1-1']);
  });

  it('gives midnights, whatever the time of day', () => {
    expect(eachDay(new Date(2024, 5, 3, 23, 59), new Date(2024, 5, 4, 0, 0))).toEqual([new Date(2024, 5, 3), new Date(2024, 5, 4)]);
    expect(eachDay(new Date(2024, 5, 3, 18), new Date(2024, 5, 3, 9))).toEqual([new Date(2024, 5, 3)]);
  });

  it('gives none backwards', () => {
    expect(eachDay(new Date(2024, 5, 4), new Date(2024, 5, 3, 23, 59))).toEqual([]);
  });

  it('keeps the dates', () => {
    const [from, to] = [new Date(2024, 5, 3, 12), new Date(2024, 5, 5, 12)];
    eachDay(from, to);
    expect([from, to]).toEqual([new Date(2024, 5, 3, 12), new Date(2024, 5, 5, 12)]);
  });

  it('throws for too many days', () => {
    expect(() => eachDay(new Date(0, 0, 1), new Date(0, 0, 400_001))).toThrow(new RangeError('expected at most 400000 days'));
    expect(eachDay(new Date(0, 0, 1), new Date(0, 0, 400_000))).toHaveLength(400_000);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => eachDay('2024-06-03' as never, new Date(0))).toThrow(new TypeError('expected a valid Date, got 2024-06-03'));
    expect(() => eachDay(new Date(0), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('has as many days as were added', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(400), (start, length) => eachDay(new Date(1990, 0, start, 13), new Date(1990, 0, start + length, 7)).length === length + 1), RUNS);
  });

  it('goes on day by day at midnight', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.nat(100), (start, length) => eachDay(new Date(1990, 0, start), new Date(1990, 0, start + length)).every((day, index) => day.getTime() === new Date(1990, 0, start + index).getTime())), RUNS);
  });
});
