import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock } from './function.ts';

const RUNS = { seed: 5361, numRuns: 200 };

describe('seconds as a clock', () => {
  it('has hours, minutes and seconds of two digits', () => {
    for (const [seconds, expected] of [[0, '00:00:00'], [1, '00:00:01'], [59, '00:00:59'], [60, '00:01:00'], [3599, '00:59:59'], [3600, '01:00:00'], [3725, '01:02:05'], [86_399, '23:59:59'], [86_400, '24:00:00'], [360_000, '100:00:00']] as const) expect(formatClock(seconds)).toBe(expected);
  });

  it('cuts off fractions and the sign of zero', () => {
    expect([formatClock(59.999), formatClock(0.5), formatClock(-0)]).toEqual(['00:00:59', '00:00:00', '00:00:00']);
  });

  it('throws for what is no duration', () => {
    expect(() => formatClock(-1)).toThrow(new RangeError('expected seconds from 0, got -1'));
    for (const seconds of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => formatClock(seconds)).toThrow(new TypeError(`expected a finite number of seconds, got ${seconds}`));
    expect(() => formatClock('60' as never)).toThrow(new TypeError('expected a finite number of seconds, got string'));
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.nat(), (seconds) => formatClock(seconds).split(':').reduce((total, part) => total * 60 + Number(part), 0) === seconds), RUNS);
  });

  it('agrees with the clock of the runtime within a day', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => formatClock(seconds) === new Date(seconds * 1000).toISOString().slice(11, 19)), RUNS);
  });
});
