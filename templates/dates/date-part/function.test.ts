import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePart } from './function.ts';

const PART: string = 'year';
const RUNS = { seed: 7264, numRuns: 200 };

describe('part of a date', () => {
  it('agrees with the examples of date-fns', () => {
    expect(datePart(new Date(2014, 6, 2), 'year')).toBe(2014);
    expect(datePart(new Date(2012, 1, 29), 'day')).toBe(29);
    expect(datePart(new Date(2012, 1, 29, 11, 45), 'hour')).toBe(11);
    expect(datePart(new Date(2012, 1, 29, 11, 45, 5), 'minute')).toBe(45);
    expect(datePart(new Date(2012, 1, 29, 11, 45, 5, 123), 'second')).toBe(5);
    expect(datePart(new Date(2012, 1, 29, 11, 45, 5, 123), 'millisecond')).toBe(123);
  });

  it('counts months from 1 and uses its default', () => {
    expect([0, 1, 11].map((month) => datePart(new Date(2024, month, 15), 'month'))).toEqual([1, 2, 12]);
    expect(datePart(new Date(2024, 5, 15))).toBe(datePart(new Date(2024, 5, 15), PART));
  });

  it('throws for other parts and no dates', () => {
    for (const name of ['Year', '', 'toString']) expect(() => datePart(new Date(0), name)).toThrow(new RangeError(`expected one of year, month, day, hour, minute, second, millisecond, got ${name}`));
    expect(() => datePart(0 as never)).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => datePart(new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  const date = fc.date({ min: new Date(1970, 0, 2), max: new Date(2100, 0, 1), noInvalidDate: true });

  it('makes the date again', () => {
    fc.assert(fc.property(date, (day) => new Date(datePart(day, 'year'), datePart(day, 'month') - 1, datePart(day, 'day'), 0).toDateString() === day.toDateString()), RUNS);
  });

  it('has every part in its range', () => {
    fc.assert(fc.property(date, (day) => ['month', 'day', 'hour', 'minute', 'second', 'millisecond'].every((name, index) => datePart(day, name) >= 0 && datePart(day, name) <= ([12, 31, 23, 59, 59, 999][index] as number))), RUNS);
  });
});
