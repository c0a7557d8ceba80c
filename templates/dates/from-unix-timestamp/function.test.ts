import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUnixTimestamp } from './function.ts';

const RUNS = { seed: 4569, numRuns: 200 };

describe('date of a timestamp', () => {
  it('agrees with known timestamps', () => {
    for (const [seconds, text] of [[0, '1970-01-01T00:00:00.000Z'], [1_000_000_000, '2001-09-09T01:46:40.000Z'], [2_147_483_647, '2038-01-19T03:14:07.000Z'], [-1, '1969-12-31T23:59:59.000Z'], [1_330_515_905, '2012-02-29T11:45:05.000Z']] as const) expect(fromUnixTimestamp(seconds).toISOString()).toBe(text);
  });

  it('keeps fractions to the millisecond', () => {
    expect([1.5, 0.0014, 1.0009, 1_700_000_000.123, 0.0005].map((seconds) => fromUnixTimestamp(seconds).getTime())).toEqual([1500, 1, 1001, 1_700_000_000_123, 1]);
  });

  it('holds the limits of a Date', () => {
    for (const seconds of [8_640_000_000_000, -8_640_000_000_000]) expect(fromUnixTimestamp(seconds).getTime()).toBe(seconds * 1000);
    for (const seconds of [8_640_000_000_000.01, -8_640_000_000_001, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => fromUnixTimestamp(seconds)).toThrow(new RangeError(`expected seconds from -8640000000000 to 8640000000000, got ${seconds}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => fromUnixTimestamp('0' as never)).toThrow(new TypeError('expected a number of seconds, got string'));
    expect(() => fromUnixTimestamp(new Date(0) as never)).toThrow(new TypeError('expected a number of seconds, got object'));
  });

  it('can be undone', () => {
    fc.assert(fc.property(fc.integer(), (seconds) => fromUnixTimestamp(seconds).getTime() / 1000 === seconds), RUNS);
  });

  it('moves by as many seconds', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(1_000_000), (seconds, more) => fromUnixTimestamp(seconds + more).getTime() - fromUnixTimestamp(seconds).getTime() === more * 1000), RUNS);
  });
});
