import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from './function.ts';

const STYLE: string = 'short';
const RUNS = { seed: 4818, numRuns: 200 };
const LENGTHS: Record<string, number> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

function read(text: string): number {
  const total = text.replace('-', '').split(' ').reduce((sum, part) => sum + Number.parseInt(part, 10) * (LENGTHS[part.replace(/\d+/, '')] as number), 0);
  return text.startsWith('-') ? -total : total;
}

describe('duration for people', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    expect(formatDuration(1001, 'long')).toBe('1 second, 1 millisecond');
    expect(formatDuration(34_325_055_574, 'long')).toBe('397 days, 6 hours, 44 minutes, 15 seconds, 574 milliseconds');
  });

  it('writes single units', () => {
    for (const [milliseconds, expected] of [[1, '1ms'], [1000, '1s'], [60_000, '1m'], [3_600_000, '1h'], [86_400_000, '1d']] as const) expect(formatDuration(milliseconds, 'short')).toBe(expected);
    for (const [milliseconds, expected] of [[2, '2 milliseconds'], [1000, '1 second'], [120_000, '2 minutes'], [3_600_000, '1 hour'], [86_400_000, '1 day']] as const) expect(formatDuration(milliseconds, 'long')).toBe(expected);
  });

  it('writes several units and leaves out zeros', () => {
    expect(formatDuration(93_784_005, 'short')).toBe('1d 2h 3m 4s 5ms');
    expect(formatDuration(3_600_001, 'short')).toBe('1h 1ms');
    expect(formatDuration(90_061_000, 'short')).toBe('1d 1h 1m 1s');
    expect(formatDuration(5400 * 1000, 'short')).toBe('1h 30m');
  });

  it('stays below the next unit', () => {
    for (const [milliseconds, expected] of [[999, '999ms'], [59_999, '59s 999ms'], [3_599_000, '59m 59s'], [86_399_000, '23h 59m 59s'], [864_000_000, '10d']] as const) expect(formatDuration(milliseconds, 'short')).toBe(expected);
  });

  it('writes zero, fractions and negative durations', () => {
    for (const [milliseconds, expected] of [[0, '0ms'], [-0, '0ms'], [0.9, '0ms'], [-0.9, '0ms'], [1500.7, '1s 500ms'], [-1500, '-1s 500ms']] as const) expect(formatDuration(milliseconds, 'short')).toBe(expected);
    expect(formatDuration(0, 'long')).toBe('0 milliseconds');
    expect(formatDuration(-1500, 'long')).toBe('-1 second, 500 milliseconds');
    expect(formatDuration(61_000)).toBe(STYLE === 'short' ? '1m 1s' : '1 minute, 1 second');
  });

  it('throws for other input', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '5' as never]) expect(() => formatDuration(value)).toThrow(new TypeError(`expected a finite number of milliseconds, got ${value}`));
    expect(() => formatDuration(1, 'narrow')).toThrow(new RangeError('expected short or long, got narrow'));
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (milliseconds) => read(formatDuration(milliseconds, 'short')) === milliseconds), RUNS);
  });

  it('has each unit at most once, largest first', () => {
    fc.assert(fc.property(fc.maxSafeNat(), (milliseconds) => /^(?:\d+d ?)?(?:\d+h ?)?(?:\d+m(?!s) ?)?(?:\d+s ?)?(?:\d+ms)?$/.test(formatDuration(milliseconds, 'short'))), RUNS);
  });
});
