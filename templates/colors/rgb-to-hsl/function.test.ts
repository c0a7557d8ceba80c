import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rgbToHsl } from './function.ts';

const RUNS = { seed: 2977, numRuns: 200 };

function rounded(red: number, green: number, blue: number): number[] {
  const { h, s, l } = rgbToHsl(red, green, blue);
  return [h, s, l].map((value) => Number(value.toFixed(1)));
}

describe('RGB as HSL', () => {
  it('agrees with known colours', () => {
    const vectors: [number[], number[]][] = [
      [[255, 0, 0], [0, 100, 50]], [[255, 255, 0], [60, 100, 50]], [[0, 255, 0], [120, 100, 50]], [[0, 255, 255], [180, 100, 50]], [[0, 0, 255], [240, 100, 50]], [[255, 0, 255], [300, 100, 50]],
      [[128, 0, 0], [0, 100, 25.1]], [[102, 51, 153], [270, 50, 40]], [[255, 136, 0], [32, 100, 50]], [[45, 23, 11], [21.2, 60.7, 11]], [[255, 0, 128], [329.9, 100, 50]], [[200, 220, 240], [210, 57.1, 86.3]],
    ];
    for (const [[r = 0, g = 0, b = 0], expected] of vectors) expect(rounded(r, g, b), `${r} ${g} ${b}`).toEqual(expected);
  });

  it('gives greys hue and saturation 0', () => {
    expect(rgbToHsl(0, 0, 0)).toEqual({ h: 0, s: 0, l: 0 });
    expect(rgbToHsl(255, 255, 255)).toEqual({ h: 0, s: 0, l: 100 });
    expect(rounded(128, 128, 128)).toEqual([0, 0, 50.2]);
  });

  it('throws for channels out of range and no numbers', () => {
    for (const channel of [-1, 255.1, Number.NaN]) expect(() => rgbToHsl(0, channel, 0)).toThrow(new RangeError(`expected numbers from 0 to 255, got ${channel}`));
    expect(() => rgbToHsl(0, 0, '5' as never)).toThrow(new TypeError('expected numbers from 0 to 255, got string'));
    expect(() => rgbToHsl(undefined as never, 0, 0)).toThrow(new TypeError('expected numbers from 0 to 255, got undefined'));
  });

  it('can be undone by the formula of CSS', () => {
    const channel = fc.nat(255);
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => {
      const { h, s, l } = rgbToHsl(red, green, blue);
      const part = (n: number): number => {
        const k = (n + h / 30) % 12;
        const a = (s / 100) * Math.min(l / 100, 1 - l / 100);
        return Math.round(255 * (l / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
      };
      return part(0) === red && part(8) === green && part(4) === blue;
    }), RUNS);
  });

  it('lies in its ranges', () => {
    const channel = fc.double({ min: 0, max: 255, noNaN: true });
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => {
      const { h, s, l } = rgbToHsl(red, green, blue);
      return h >= 0 && h < 360 + 1e-9 && s >= 0 && s <= 100.001 && l >= 0 && l <= 100;
    }), RUNS);
  });
});
