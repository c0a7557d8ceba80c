import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inRange } from './function.ts';

const RUNS = { seed: 4335, numRuns: 200 };
const INCLUDE_END = false;

describe('number in a range', () => {
  it('agrees with the examples of lodash', () => {
    for (const [value, start, end, expected] of [[3, 2, 4, true], [4, 0, 8, true], [1.2, 0, 2, true], [5.2, 0, 4, false], [-3, -2, -6, true]] as const) expect(inRange(value, start, end), String(value)).toBe(expected);
  });

  it('includes the start, and the end only where that was asked for', () => {
    expect(inRange(2, 2, 4)).toBe(true);
    expect(inRange(4, 2, 4)).toBe(INCLUDE_END);
    expect(inRange(4.0001, 2, 4)).toBe(false);
    expect(inRange(1.9999, 2, 4)).toBe(false);
    expect(inRange(2, 2, 2)).toBe(INCLUDE_END);
    for (const includeEnd of [true, false]) expect([inRange(4, 2, 4, includeEnd), inRange(4.0001, 2, 4, includeEnd), inRange(3, 2, 4, includeEnd), inRange(2, 2, 4, includeEnd)]).toEqual([includeEnd, false, true, true]);
  });

  it('turns a range that is the wrong way round', () => {
    expect(inRange(-6, -2, -6)).toBe(true);
    expect(inRange(-2, -2, -6)).toBe(INCLUDE_END);
  });

  it('handles infinity and NaN', () => {
    expect(inRange(1e308, 0, Number.POSITIVE_INFINITY)).toBe(true);
    expect(inRange(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0)).toBe(true);
    for (const [value, start, end] of [[Number.NaN, 0, 1], [0.5, Number.NaN, 1], [0.5, 0, Number.NaN]] as const) expect(inRange(value, start, end)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => inRange('1' as never, 0, 2)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => inRange(1, null as never, 2)).toThrow(new TypeError('expected numbers, got object'));
    expect(() => inRange(1, 0, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
  });

  it('is the same for a turned range', () => {
    fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer(), (value, a, b) => inRange(value, a, b) === inRange(value, b, a)), RUNS);
  });

  it('splits a range without gap or overlap when the end does not belong to it', () => {
    const places = fc.tuple(fc.integer(), fc.integer(), fc.integer()).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(fc.property(fc.integer(), places, (value, [a = 0, b = 0, c = 0]) => inRange(value, a, c, false) === (inRange(value, a, b, false) || inRange(value, b, c, false))), RUNS);
  });
});
