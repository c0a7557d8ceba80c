import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from './function.ts';

const RUNS = { seed: 5593, numRuns: 200 };
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000] as const;

describe('duration as people write it', () => {
  it('knows every unit, short and long, one and many', () => {
    const units: [string, number][] = [['w week weeks', 7 * DAY], ['d day days', DAY], ['h hr hrs hour hours', HOUR], ['m min mins minute minutes', MINUTE], ['s sec secs second seconds', SECOND], ['ms millisecond milliseconds', 1]];
    for (const [names, length] of units) for (const name of names.split(' ')) for (const text of [`3${name}`, `3 ${name.toUpperCase()}`]) expect(parseDuration(text), text).toBe(3 * length);
  });

  it('adds its parts', () => {
    const vectors: [string, number][] = [['1h30m', 1.5 * HOUR], ['1h 30m', 1.5 * HOUR], ['2 days, 4 hours', 2 * DAY + 4 * HOUR], ['1 hour and 5 minutes', HOUR + 5 * MINUTE], ['1d2h3m4s5ms', DAY + 2 * HOUR + 3 * MINUTE + 4 * SECOND + 5], ['90 min', 90 * MINUTE], ['10m10m', 20 * MINUTE], ['  5\n s ', 5 * SECOND]];
    for (const [text, expected] of vectors) expect(parseDuration(text), text).toBe(expected);
  });

  it('reads fractions, rounded to milliseconds', () => {
    expect([parseDuration('1.5h'), parseDuration('1.1h'), parseDuration('0.25 days'), parseDuration('0.4ms'), parseDuration('0.0005s')]).toEqual([5_400_000, 3_960_000, 21_600_000, 0, 1]);
  });

  it('reads a minus for the whole', () => {
    expect([parseDuration('-1h30m'), parseDuration('-5s'), parseDuration('-0s')]).toEqual([-5_400_000, -5000, 0]);
  });

  it('throws for everything else', () => {
    for (const text of ['', ' ', '5', 'h', '1h30', '1x', '1 parsec', '5 s s', '1h-30m', '--1h', '- 1h', '1,5h', '.5h', '5.h', '1h,,2m', '1h or 2m', 'in 5m', '5m!', 'x5m', '1e3s', '1h\u00002m', '5 constructors', `${'9'.repeat(16)}s`, `1.${'0'.repeat(10)}s`, '1hs']) {
      expect(() => parseDuration(text), text).toThrow(new RangeError(`expected a duration such as 1h30m, got ${JSON.stringify(text)}`));
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => parseDuration(90 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('reads what was written', () => {
    fc.assert(fc.property(fc.nat(1000), fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999), (d, h, m, s, ms) => parseDuration(`${d}d ${h}h ${m}m ${s}s ${ms}ms`) === d * DAY + h * HOUR + m * MINUTE + s * SECOND + ms), RUNS);
  });

  it('gives a number or throws a RangeError for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'012.,- dhms') }), (text) => {
      try {
        return Number.isSafeInteger(parseDuration(text)) || text.length > 15;
      } catch (error) {
        return error instanceof RangeError;
      }
    }), RUNS);
  });
});
