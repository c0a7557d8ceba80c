import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays } from './function.ts';

const RUNS = { seed: 5187, numRuns: 200 };

function add(day: number, days: number): string {
  return addBusinessDays(new Date(2024, 5, day, 9, 30), days).toString().slice(0, 15);
}

describe('date with working days added', () => {
  it('skips the weekend', () => {
    expect(add(3, 1)).toBe('Tue Jun 04 2024');
    expect(add(7, 1)).toBe('Mon Jun 10 2024');
    expect(add(3, 5)).toBe('Mon Jun 10 2024');
    expect(add(5, 10)).toBe('Wed Jun 19 2024');
    expect(add(3, 0)).toBe('Mon Jun 03 2024');
  });

  it('goes backwards', () => {
    expect(add(10, -1)).toBe('Fri Jun 07 2024');
    expect(add(12, -3)).toBe('Fri Jun 07 2024');
    expect(add(10, -10)).toBe('Mon May 27 2024');
  });

  it('starts on weekends as date-fns does', () => {
    expect(add(8, 1)).toBe('Mon Jun 10 2024');
    expect(add(9, 1)).toBe('Mon Jun 10 2024');
    expect(add(8, -1)).toBe('Fri Jun 07 2024');
    expect(add(9, 0)).toBe('Sun Jun 09 2024');
  });

  it('agrees with the example of date-fns: 10 days after 1 September 2014', () => {
    expect(addBusinessDays(new Date(2014, 8, 1), 10)).toEqual(new Date(2014, 8, 15));
  });

  it('keeps the time of day and the given date', () => {
    const date = new Date(2024, 5, 7, 23, 59, 58, 7);
    expect(addBusinessDays(date, 1)).toEqual(new Date(2024, 5, 10, 23, 59, 58, 7));
    expect(date).toEqual(new Date(2024, 5, 7, 23, 59, 58, 7));
  });

  it('gives an invalid date for an invalid one', () => {
    expect(addBusinessDays(new Date(Number.NaN), 3).getTime()).toBeNaN();
  });

  it('throws for no dates, no integers and numbers too far', () => {
    expect(() => addBusinessDays('2024-06-03' as never, 1)).toThrow(new TypeError('expected a Date, got string'));
    expect(() => addBusinessDays(new Date(0), 1.5)).toThrow(new TypeError('expected an integer of days, got 1.5'));
    expect(() => addBusinessDays(new Date(0), '1' as never)).toThrow(new TypeError('expected an integer of days, got string'));
    for (const days of [100_001, -100_001]) expect(() => addBusinessDays(new Date(0), days)).toThrow(new RangeError(`expected days from -100000 to 100000, got ${days}`));
    expect(addBusinessDays(new Date(2024, 5, 3, 12), 100_000)).toEqual(new Date(2024, 5, 3 + 140_000, 12));
  });

  it('is a week later for every five', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -200, max: 200 }), (weekday, weeks) => addBusinessDays(new Date(2024, 5, 3 + weekday, 12), 5 * weeks).getTime() === new Date(2024, 5, 3 + weekday + 7 * weeks, 12).getTime()), RUNS);
  });

  it('never ends on a weekend', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 300 }), fc.boolean(), (day, days, back) => ![0, 6].includes(addBusinessDays(new Date(2020, 0, day, 12), back ? -days : days).getDay())), RUNS);
  });
});
