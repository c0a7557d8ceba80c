import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPort } from './function.ts';

const RUNS = { seed: 7940, numRuns: 200 };

describe('port', () => {
  it('goes from 0 to 65535', () => {
    for (const port of [0, 1, 22, 80, 443, 8080, 10_000, 65_535]) for (const value of [port, String(port)]) expect(isPort(value), String(value)).toBe(true);
    for (const port of [65_536, 70_000, 99_999, 100_000, -1]) for (const value of [port, String(port)]) expect(isPort(value), String(value)).toBe(false);
  });

  it('refuses fractions, NaN and infinity', () => {
    for (const port of [80.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21]) expect(isPort(port), String(port)).toBe(false);
  });

  it('takes -0 for 0', () => {
    expect(isPort(-0)).toBe(true);
  });

  it('refuses other texts', () => {
    for (const text of ['', ' ', '080', '00', '+80', '8O', '80.0', '0x50', ' 80', '80 ', '80\n', ':80', '８０', '1e3']) expect(isPort(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isPort(null as never)).toThrow(new TypeError('expected a string or a number, got object'));
    expect(() => isPort(80n as never)).toThrow(new TypeError('expected a string or a number, got bigint'));
  });

  it('accepts exactly the integers in range', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 200_000 }), (port) => isPort(port) === (port >= 0 && port <= 65_535) && isPort(String(port)) === isPort(port)), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isPort(text) === 'boolean'), RUNS);
  });
});
