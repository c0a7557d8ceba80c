import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDuration } from './function.ts';

const RUNS = { seed: 86, numRuns: 200 };
const NONE = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

describe('ISO 8601 duration', () => {
  it('reads all parts', () => {
    expect(parseIsoDuration('P3Y6M2W4DT12H30M5S')).toEqual({ years: 3, months: 6, weeks: 2, days: 4, hours: 12, minutes: 30, seconds: 5 });
    expect(parseIsoDuration('P1Y2M10DT2H30M')).toEqual({ ...NONE, years: 1, months: 2, days: 10, hours: 2, minutes: 30 });
  });

  it('reads single parts and knows months from minutes', () => {
    for (const [text, part] of [['P1Y', { years: 1 }], ['P1M', { months: 1 }], ['PT1M', { minutes: 1 }], ['P4W', { weeks: 4 }], ['P10D', { days: 10 }], ['PT36H', { hours: 36 }], ['PT20.345S', { seconds: 20.345 }], ['PT0,5S', { seconds: 0.5 }], ['P0D', {}], ['PT0S', {}]] as const) expect(parseIsoDuration(text), text).toEqual({ ...NONE, ...part });
  });

  it('makes every part negative after a minus, but never -0', () => {
    expect(parseIsoDuration('-P1DT2.5S')).toStrictEqual({ ...NONE, days: -1, seconds: -2.5 });
    expect(Object.is(parseIsoDuration('-P1D').years, 0)).toBe(true);
  });

  it('throws for texts that are no durations', () => {
    for (const text of ['', 'P', 'PT', 'P1', '1D', 'P1DT', 'PT1D', 'P1H', 'P1D2Y', 'P1.5D', 'P-1D', 'p1d', ' P1D', 'P1D ', 'P1D\n', 'PT1S5M', 'PT.5S', 'PT1.S', 'P1YT', '+P1D', 'P１D', 'P\n', 'P1D1D']) {
      expect(() => parseIsoDuration(text), text).toThrow(new RangeError(`expected an ISO 8601 duration such as P1DT2H, got ${JSON.stringify(text)}`));
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseIsoDuration(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('reads what was written', () => {
    const count = fc.nat(9999);
    const seconds = fc.tuple(fc.nat(59), fc.nat(999)).map(([whole, thousandths]) => whole + thousandths / 1000);
    fc.assert(fc.property(fc.record({ years: count, months: count, weeks: count, days: count, hours: count, minutes: count, seconds }), (d) => {
      expect(parseIsoDuration(`P${d.years}Y${d.months}M${d.weeks}W${d.days}DT${d.hours}H${d.minutes}M${d.seconds}S`)).toEqual(d);
    }), RUNS);
  });

  it('reads or throws a RangeError for any text', () => {
    fc.assert(fc.property(fc.stringMatching(/^-?P[0-9YMDTHS.W]{0,8}$/), (text) => {
      try {
        return Object.values(parseIsoDuration(text)).every(Number.isFinite);
      } catch (error) {
        return error instanceof RangeError;
      }
    }), RUNS);
  });
});
