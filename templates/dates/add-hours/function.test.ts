import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours } from './function.ts';

const RUNS = { seed: 871, numRuns: 200 };
const MILLISECONDS_PER_UNIT = 3_600_000;

describe('date with time added', () => {
  it('adds and subtracts', () => {
    for (const amount of [1, 2, 25, -3, 0, 1.5]) expect(addHours(new Date(1_700_000_000_000), amount).getTime()).toBe(Math.trunc(1_700_000_000_000 + amount * MILLISECONDS_PER_UNIT));
  });

  it('crosses days, months and years', () => {
    const amount = 3 * (3_600_000 / MILLISECONDS_PER_UNIT);
    expect(addHours(new Date('2024-12-31T22:30:00Z'), amount).toISOString()).toBe('2025-01-01T01:30:00.000Z');
    expect(addHours(new Date('2024-02-28T23:00:00Z'), amount).toISOString()).toBe('2024-02-29T02:00:00.000Z');
  });

  it('keeps the given date', () => {
    const date = new Date(0);
    expect(addHours(date, 1)).not.toBe(date);
    expect(date.getTime()).toBe(0);
  });

  it('gives an invalid date for invalid dates, NaN and infinity', () => {
    for (const [date, amount] of [[new Date(Number.NaN), 1], [new Date(0), Number.NaN], [new Date(0), Number.POSITIVE_INFINITY]] as const) expect(addHours(date, amount).getTime()).toBeNaN();
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => addHours(0 as never, 1)).toThrow(new TypeError('expected a Date, got number'));
    expect(() => addHours(new Date(0), '1' as never)).toThrow(new TypeError('expected a number as amount, got string'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: -10_000, max: 10_000 }), (time, amount) => addHours(addHours(new Date(time), amount), -amount).getTime() === time), RUNS);
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: -10_000, max: 10_000 }), (a, b) => addHours(addHours(new Date(0), a), b).getTime() === addHours(new Date(0), a + b).getTime()), RUNS);
  });
});
