import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnixTimestamp } from './function.ts';

const RUNS = { seed: 8056, numRuns: 200 };

describe('seconds since 1970', () => {
  it('agrees with known timestamps', () => {
    for (const [text, seconds] of [['1970-01-01T00:00:00Z', 0], ['2001-09-09T01:46:40Z', 1_000_000_000], ['2038-01-19T03:14:07Z', 2_147_483_647], ['2012-02-29T11:45:05.900Z', 1_330_515_905], ['2024-01-01T00:00:00+01:00', 1_704_063_600]] as const) expect(toUnixTimestamp(new Date(text)), text).toBe(seconds);
  });

  it('rounds down, before 1970 too', () => {
    expect([999, 1000, -1, -1000, -1001].map((time) => toUnixTimestamp(new Date(time)))).toEqual([0, 1, -1, -1, -2]);
  });

  it('throws for what is no date', () => {
    expect(() => toUnixTimestamp(new Date(Number.NaN))).toThrow(new RangeError('expected a valid Date, got Invalid Date'));
    expect(() => toUnixTimestamp('2024-01-01' as never)).toThrow(new TypeError('expected a Date, got string'));
  });

  it('can be undone up to the second', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 4e12 }), (time) => {
      const back = toUnixTimestamp(new Date(time)) * 1000;
      return back <= time && time - back < 1000;
    }), RUNS);
  });

  it('never goes down', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(), (time, more) => toUnixTimestamp(new Date(time + more)) >= toUnixTimestamp(new Date(time))), RUNS);
  });
});
