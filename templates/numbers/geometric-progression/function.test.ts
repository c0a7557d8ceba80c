import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricProgression } from './function.ts';

const RUNS = { seed: 8349, numRuns: 200 };

describe('geometric progression', () => {
  it('agrees with the examples of 30 seconds of code', () => {
    expect(geometricProgression(256)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256]);
    expect(geometricProgression(256, 3)).toEqual([3, 6, 12, 24, 48, 96, 192]);
    expect(geometricProgression(256, 1, 4)).toEqual([1, 4, 16, 64, 256]);
  });

  it('may be short or empty', () => {
    expect(geometricProgression(1)).toEqual([1]);
    expect(geometricProgression(0)).toEqual([]);
    expect(geometricProgression(5, 5, 10)).toEqual([5]);
    expect(geometricProgression(1, 0.25)).toEqual([0.25, 0.5, 1]);
  });

  it('throws for other input', () => {
    expect(() => geometricProgression(10, 0)).toThrow(new RangeError('expected a start above 0, got 0'));
    expect(() => geometricProgression(10, -1)).toThrow(new RangeError('expected a start above 0, got -1'));
    expect(() => geometricProgression(10, 1, 1)).toThrow(new RangeError('expected a ratio above 1, got 1'));
    expect(() => geometricProgression(Infinity)).toThrow(new TypeError('expected finite numbers, got Infinity'));
    expect(() => geometricProgression('8' as never)).toThrow(new TypeError('expected finite numbers, got string'));
  });

  const args = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 9 }));

  it('has the ratio between neighbours', () => {
    fc.assert(fc.property(args, ([end, start, ratio]) => geometricProgression(end, start, ratio).every((term, index, all) => index === 0 ? term === start : term === (all[index - 1] as number) * ratio)), RUNS);
  });

  it('goes as far as it can', () => {
    fc.assert(fc.property(args, ([end, start, ratio]) => { const last = geometricProgression(end, start, ratio).at(-1) ?? start / ratio; return last <= Math.max(end, start / ratio) && last * ratio > end; }), RUNS);
  });
});
