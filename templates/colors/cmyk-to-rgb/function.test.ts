import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cmykToRgb } from './function.ts';

const RUNS = { seed: 8433, numRuns: 200 };

describe('CMYK as RGB', () => {
  it('agrees with known colours', () => {
    const vectors: [number[], number[]][] = [[[0, 100, 100, 0], [255, 0, 0]], [[100, 0, 0, 0], [0, 255, 255]], [[35, 0, 98, 0], [166, 255, 5]], [[30, 0, 50, 22], [139, 199, 99]], [[0, 0, 0, 0], [255, 255, 255]], [[0, 0, 0, 100], [0, 0, 0]], [[100, 100, 0, 50], [0, 0, 128]], [[0, 0, 0, 50], [128, 128, 128]]];
    for (const [[c = 0, m = 0, y = 0, k = 0], expected] of vectors) expect(Object.values(cmykToRgb(c, m, y, k))).toEqual(expected);
  });

  it('throws for other input', () => {
    for (const percent of [-1, 100.1]) expect(() => cmykToRgb(0, 0, 0, percent)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
    expect(() => cmykToRgb(Number.NaN, 0, 0, 0)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => cmykToRgb(0, '1' as never, 0, 0)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(cmykToRgb(100, 100, 100, 0)).toEqual({ r: 0, g: 0, b: 0 });
  });

  const percent = fc.nat(100);

  it('is darker with more black', () => {
    fc.assert(fc.property(percent, percent, percent, percent, percent, (c, m, y, a, b) => cmykToRgb(c, m, y, Math.max(a, b)).r <= cmykToRgb(c, m, y, Math.min(a, b)).r), RUNS);
  });

  it('is grey for black alone', () => {
    fc.assert(fc.property(percent, (k) => { const { r, g, b } = cmykToRgb(0, 0, 0, k); return r === g && g === b; }), RUNS);
  });
});
