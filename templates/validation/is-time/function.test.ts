import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTime } from './function.ts';

const RUNS = { seed: 1492, numRuns: 200 };

describe('time of day', () => {
  it('goes from 00:00 to 23:59', () => {
    for (const text of ['00:00', '09:05', '19:30', '20:00', '23:59', '00:00:00', '12:34:56', '23:59:59']) expect(isTime(text), text).toBe(true);
  });

  it('goes no further', () => {
    for (const text of ['24:00', '25:00', '30:00', '12:60', '12:34:60', '23:59:61', '99:99']) expect(isTime(text), text).toBe(false);
  });

  it('has two digits each and colons', () => {
    for (const text of ['', ':', '9:05', '09:5', '0905', '09:05:', '09:05:1', '009:05', '09:005', '09.05', '09:05 AM', ' 09:05', '09:05 ', '09:05\n', '09:05:00.000', '09:05:00Z', '-9:05', '０９:０５', 'noon']) expect(isTime(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isTime(905 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isTime(new Date(0) as never)).toThrow(new TypeError('expected a string, got object'));
  });

  const pad = (value: number): string => String(value).padStart(2, '0');

  it('accepts exactly the hours and minutes in range', () => {
    fc.assert(fc.property(fc.nat(99), fc.nat(99), (hour, minute) => isTime(`${pad(hour)}:${pad(minute)}`) === (hour < 24 && minute < 60)), RUNS);
  });

  it('accepts exactly the seconds in range', () => {
    fc.assert(fc.property(fc.nat(23), fc.nat(59), fc.nat(99), (hour, minute, second) => isTime([hour, minute, second].map(pad).join(':')) === second < 60), RUNS);
  });
});
