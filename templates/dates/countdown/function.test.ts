import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdown } from './function.ts';

const RUNS = { seed: 8565, numRuns: 200 };

describe('time that is left', () => {
  const now = new Date(1_700_000_000_000);

  it('is in days, hours, minutes and seconds', () => {
    expect(countdown(new Date(now.getTime() + 93_784_000), now)).toEqual({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(countdown(new Date(now.getTime() + 59_999), now)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 59 });
    expect(countdown(new Date(now.getTime() + 3_600_000 * 24 * 400), now)).toEqual({ days: 400, hours: 0, minutes: 0, seconds: 0 });
  });

  it('is none when the date is over', () => {
    for (const before of [0, 1, 999, 1e9]) expect(countdown(new Date(now.getTime() - before), now)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
  });

  it('counts from now where nothing else is given', () => {
    expect(countdown(new Date(Date.now() + 10.5 * 86_400_000)).days).toBe(10);
    expect(countdown(new Date(0)).seconds).toBe(0);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => countdown(0 as never, new Date())).toThrow(new TypeError('expected a valid Date, got 0'));
    expect(() => countdown(new Date(), new Date(Number.NaN))).toThrow(new TypeError('expected a valid Date, got Invalid Date'));
  });

  it('adds up', () => {
    fc.assert(fc.property(fc.nat(1e9), (left) => { const { days, hours, minutes, seconds } = countdown(new Date(now.getTime() + left * 1000), now); return ((days * 24 + hours) * 60 + minutes) * 60 + seconds === left; }), RUNS);
  });

  it('has no full unit and nothing below 0', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (left) => { const { days, hours, minutes, seconds } = countdown(new Date(now.getTime() + left), now); return days >= 0 && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60; }), RUNS);
  });
});
