import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rgbToHsv } from './function.ts';

const RUNS = { seed: 8939, numRuns: 200 };

function rounded(red: number, green: number, blue: number): number[] {
  const { h, s, v } = rgbToHsv(red, green, blue);
  return [h, s, v].map((value) => Number(value.toFixed(1)));
}

describe('RGB as HSV', () => {
  it('agrees with known colours', () => {
    const vectors: [number[], number[]][] = [
      [[255, 0, 0], [0, 100, 100]], [[255, 255, 0], [60, 100, 100]], [[0, 255, 0], [120, 100, 100]], [[0, 255, 255], [180, 100, 100]], [[0, 0, 255], [240, 100, 100]], [[255, 0, 255], [300, 100, 100]],
      [[128, 0, 0], [0, 100, 50.2]], [[252, 111, 48], [18.5, 81, 98.8]], [[140, 200, 100], [96, 50, 78.4]], [[255, 0, 128], [329.9, 100, 100]], [[10, 20, 30], [210, 66.7, 11.8]],
    ];
    for (const [[r = 0, g = 0, b = 0], expected] of vectors) expect(rounded(r, g, b), `${r} ${g} ${b}`).toEqual(expected);
  });

  it('gives greys hue and saturation 0', () => {
    expect(rgbToHsv(0, 0, 0)).toEqual({ h: 0, s: 0, v: 0 });
    expect(rgbToHsv(255, 255, 255)).toEqual({ h: 0, s: 0, v: 100 });
    expect(rounded(128, 128, 128)).toEqual([0, 0, 50.2]);
  });

  it('throws for channels out of range and no numbers', () => {
    for (const channel of [-1, 255.1, Number.NaN]) expect(() => rgbToHsv(0, channel, 0)).toThrow(new RangeError(`expected numbers from 0 to 255, got ${channel}`));
    expect(() => rgbToHsv(0, 0, '5' as never)).toThrow(new TypeError('expected numbers from 0 to 255, got string'));
    expect(() => rgbToHsv(undefined as never, 0, 0)).toThrow(new TypeError('expected numbers from 0 to 255, got undefined'));
  });

  it('can be undone by the formula of the hexcone', () => {
    const channel = fc.nat(255);
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => {
      const { h, s, v } = rgbToHsv(red, green, blue);
      const part = (n: number): number => { const k = (n + h / 60) % 6; return Math.round(2.55 * v * (1 - (s / 100) * Math.max(0, Math.min(k, 4 - k, 1)))); };
      return part(5) === red && part(3) === green && part(1) === blue;
    }), RUNS);
  });

  it('lies in its ranges', () => {
    const channel = fc.double({ min: 0, max: 255, noNaN: true });
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => { const { h, s, v } = rgbToHsv(red, green, blue); return h >= 0 && h < 360 + 1e-9 && s >= 0 && s <= 100.001 && v >= 0 && v <= 100; }), RUNS);
  });
});
