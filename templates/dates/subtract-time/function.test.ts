import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractTime } from './function.ts';

const UNIT: string = 'days';
const RUNS = { seed: 9265, numRuns: 200 };

describe('earlier date', () => {
  it('agrees with the examples of date-fns', () => {
    expect(subtractTime(new Date(2014, 8, 1), 10, 'days')).toEqual(new Date(2014, 7, 22));
    expect(subtractTime(new Date(2014, 8, 1), 4, 'weeks')).toEqual(new Date(2014, 7, 4));
    expect(subtractTime(new Date(2015, 1, 1), 5, 'months')).toEqual(new Date(2014, 8, 1));
    expect(subtractTime(new Date(2014, 8, 1), 5, 'years')).toEqual(new Date(2009, 8, 1));
    expect(subtractTime(new Date(2014, 6, 11, 1, 0), 2, 'hours')).toEqual(new Date(2014, 6, 10, 23, 0));
    expect(subtractTime(new Date(2014, 6, 10, 12, 0), 30, 'minutes')).toEqual(new Date(2014, 6, 10, 11, 30));
    expect(subtractTime(new Date(2014, 6, 10, 12, 45, 0), 30, 'seconds')).toEqual(new Date(2014, 6, 10, 12, 44, 30));
  });

  it('ends on the last day of short months', () => {
    expect(subtractTime(new Date(2024, 2, 31), 1, 'months')).toEqual(new Date(2024, 1, 29));
    expect(subtractTime(new Date(2024, 1, 29), 1, 'years')).toEqual(new Date(2023, 1, 28));
    expect(subtractTime(new Date(2024, 0, 31), 2, 'months')).toEqual(new Date(2023, 10, 30));
  });

  it('takes negative amounts and fractions', () => {
    expect(subtractTime(new Date(2024, 0, 1), -1, 'months')).toEqual(new Date(2024, 1, 1));
    expect(subtractTime(new Date(2024, 0, 10), 1.9, 'days')).toEqual(new Date(2024, 0, 9));
    expect(subtractTime(new Date(2024, 0, 10), -1.9, 'weeks')).toEqual(new Date(2024, 0, 17));
    expect(subtractTime(new Date(2024, 0, 10), -1.9, 'years')).toEqual(new Date(2025, 0, 10));
    expect(subtractTime(new Date(2024, 4, 10), 1.9, 'months')).toEqual(new Date(2024, 3, 10));
    expect(subtractTime(new Date(5000), 0.5, 'seconds')).toEqual(new Date(4500));
  });

  it('uses its default, keeps the date, and may be invalid', () => {
    const date = new Date(2024, 5, 15);
    expect(subtractTime(date, 3)).toEqual(subtractTime(date, 3, UNIT));
    expect(date).toEqual(new Date(2024, 5, 15));
    expect(subtractTime(new Date(Number.NaN), 1, 'months').getTime()).toBeNaN();
    expect(subtractTime(date, Number.NaN, 'hours').getTime()).toBeNaN();
  });

  it('throws for other units and no dates', () => {
    for (const unit of ['day', '', 'toString']) expect(() => subtractTime(new Date(0), 1, unit)).toThrow(new RangeError(`expected one of seconds, minutes, hours, days, weeks, months, years, got ${unit}`));
    expect(() => subtractTime(0 as never, 1)).toThrow(new TypeError('expected a Date, got number'));
    expect(() => subtractTime(new Date(0), null as never)).toThrow(new TypeError('expected a number, got object'));
  });

  const date = fc.tuple(fc.integer({ min: 1970, max: 2050 }), fc.nat(364)).map(([year, day]) => new Date(year, 0, 1 + day, 12));

  it('can be undone for days and elapsed time', () => {
    fc.assert(fc.property(date, fc.nat(5000), fc.constantFrom('seconds', 'minutes', 'hours', 'days', 'weeks'), (day, amount, unit) => subtractTime(subtractTime(day, amount, unit), -amount, unit).getTime() === day.getTime()), RUNS);
  });

  it('is never later for positive amounts', () => {
    fc.assert(fc.property(date, fc.nat(50), fc.constantFrom('seconds', 'days', 'months', 'years'), (day, amount, unit) => subtractTime(day, amount, unit) <= day), RUNS);
  });
});
