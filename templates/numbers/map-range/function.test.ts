import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapRange } from './function.ts';

const RUNS = { seed: 6874, numRuns: 200 };

describe('number mapped to another range', () => {
  it('agrees with known values', () => {
    const vectors = [[5, 0, 10, 0, 100, 50], [0, -1, 1, 0, 255, 127.5], [25, 0, 100, 0, 1, 0.25], [512, 0, 1024, 0, 5, 2.5], [32, 32, 212, 0, 100, 0], [212, 32, 212, 0, 100, 100], [3, 1, 5, 10, 30, 20]] as const;
    for (const [value, a, b, c, d, expected] of vectors) expect(mapRange(value, a, b, c, d), String(value)).toBe(expected);
  });

  it('maps to and from ranges that go down', () => {
    expect(mapRange(2, 0, 10, 100, 0)).toBe(80);
    expect(mapRange(2, 10, 0, 0, 100)).toBe(80);
  });

  it('leaves the second range for numbers outside the first', () => {
    expect(mapRange(15, 0, 10, 0, 100)).toBe(150);
    expect(mapRange(-5, 0, 10, 0, 100)).toBe(-50);
  });

  it('handles a second range of one number, NaN', () => {
    expect(mapRange(5, 0, 10, 7, 7)).toBe(7);
    expect(mapRange(Number.NaN, 0, 10, 0, 1)).toBeNaN();
  });

  it('throws for an empty first range and for no numbers', () => {
    expect(() => mapRange(5, 3, 3, 0, 1)).toThrow(new RangeError('expected a range to map from, got 3 to 3'));
    expect(() => mapRange('5' as never, 0, 1, 0, 1)).toThrow(new TypeError('expected numbers, got string'));
    expect(() => mapRange(5, 0, 1, 0, undefined as never)).toThrow(new TypeError('expected numbers, got undefined'));
  });

  it('maps the ends to the ends', () => {
    const integer = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(integer, fc.integer({ min: 1, max: 1000 }), integer, integer, (start, width, c, d) => mapRange(start, start, start + width, c, d) === c && mapRange(start + width, start, start + width, c, d) === d), RUNS);
  });

  it('can be undone', () => {
    const integer = fc.integer({ min: -100, max: 100 });
    fc.assert(fc.property(integer, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (value, width, height) => Math.abs(mapRange(mapRange(value, 5, 5 + width, -3, -3 + height), -3, -3 + height, 5, 5 + width) - value) < 1e-9), RUNS);
  });
});
