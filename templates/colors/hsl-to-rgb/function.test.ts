import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hslToRgb } from './function.ts';

const RUNS = { seed: 5119, numRuns: 200 };

describe('HSL as RGB', () => {
  it('agrees with known colours', () => {
    const vectors: [number[], number[]][] = [
      [[0, 100, 50], [255, 0, 0]], [[60, 100, 50], [255, 255, 0]], [[120, 100, 50], [0, 255, 0]], [[180, 100, 50], [0, 255, 255]], [[240, 100, 50], [0, 0, 255]], [[300, 100, 50], [255, 0, 255]],
      [[270, 50, 40], [102, 51, 153]], [[32, 100, 50], [255, 136, 0]], [[120, 100, 25], [0, 128, 0]], [[210, 57.1, 86.3], [200, 220, 240]], [[13, 100, 11], [56, 12, 0]],
    ];
    for (const [[h = 0, s = 0, l = 0], [r, g, b]] of vectors) expect(hslToRgb(h, s, l), `${h} ${s} ${l}`).toEqual({ r, g, b });
  });

  it('has greys without saturation, black and white at the ends', () => {
    expect(hslToRgb(77, 0, 50)).toEqual({ r: 128, g: 128, b: 128 });
    expect(hslToRgb(77, 100, 0)).toEqual({ r: 0, g: 0, b: 0 });
    expect(hslToRgb(77, 100, 100)).toEqual({ r: 255, g: 255, b: 255 });
  });

  it('takes any turn of the hue', () => {
    expect(hslToRgb(360, 100, 50)).toEqual({ r: 255, g: 0, b: 0 });
    expect(hslToRgb(-120, 100, 50)).toEqual({ r: 0, g: 0, b: 255 });
    expect(hslToRgb(780, 100, 50)).toEqual({ r: 255, g: 255, b: 0 });
  });

  it('throws for percentages out of range and no numbers', () => {
    for (const percent of [-1, 100.1]) {
      expect(() => hslToRgb(0, percent, 50)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
      expect(() => hslToRgb(0, 50, percent)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
    }
    expect(() => hslToRgb(Number.NaN, 50, 50)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => hslToRgb(0, '50' as never, 50)).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('gives integers from 0 to 255', () => {
    fc.assert(fc.property(fc.integer({ min: -720, max: 720 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (hue, saturation, lightness) => Object.values(hslToRgb(hue, saturation, lightness)).every((channel) => Number.isInteger(channel) && channel >= 0 && channel <= 255)), RUNS);
  });

  it('swaps the channels with every third of a turn', () => {
    fc.assert(fc.property(fc.nat(359), fc.nat(100), fc.nat(100), (hue, saturation, lightness) => {
      const [plain, turned] = [hslToRgb(hue, saturation, lightness), hslToRgb(hue + 120, saturation, lightness)];
      return Math.abs(turned.g - plain.r) <= 1 && Math.abs(turned.b - plain.g) <= 1 && Math.abs(turned.r - plain.b) <= 1;
    }), RUNS);
  });
});
