import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hslToHex } from './function.ts';

const RUNS = { seed: 5442, numRuns: 200 };

describe('HSL as hexadecimal colour', () => {
  it('agrees with known colours', () => {
    const vectors: [number, number, number, string][] = [
      [0, 100, 50, '#ff0000'], [60, 100, 50, '#ffff00'], [120, 100, 50, '#00ff00'], [180, 100, 50, '#00ffff'], [240, 100, 50, '#0000ff'], [300, 100, 50, '#ff00ff'],
      [270, 50, 40, '#663399'], [32, 100, 50, '#ff8800'], [120, 100, 25, '#008000'], [210, 57.1, 86.3, '#c8dcf0'], [13, 100, 11, '#380c00'],
    ];
    for (const [h, s, l, hex] of vectors) expect(hslToHex(h, s, l)).toBe(hex);
  });

  it('has greys without saturation, black and white at the ends', () => {
    expect([hslToHex(77, 0, 50), hslToHex(77, 100, 0), hslToHex(77, 100, 100)]).toEqual(['#808080', '#000000', '#ffffff']);
  });

  it('takes any turn of the hue', () => {
    expect([hslToHex(360, 100, 50), hslToHex(-120, 100, 50), hslToHex(780, 100, 50)]).toEqual(['#ff0000', '#0000ff', '#ffff00']);
  });

  it('throws for percentages out of range and no numbers', () => {
    for (const percent of [-1, 100.1]) {
      expect(() => hslToHex(0, percent, 50)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
      expect(() => hslToHex(0, 50, percent)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
    }
    expect(() => hslToHex(Number.POSITIVE_INFINITY, 50, 50)).toThrow(new TypeError('expected finite numbers, got Infinity'));
    expect(() => hslToHex(0, '50' as never, 50)).toThrow(new TypeError('expected finite numbers, got string'));
  });

  it('always has six digits', () => {
    fc.assert(fc.property(fc.integer({ min: -720, max: 720 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (hue, saturation, lightness) => /^#[0-9a-f]{6}$/.test(hslToHex(hue, saturation, lightness))), RUNS);
  });

  it('has the same channels when only the lightness turns round', () => {
    fc.assert(fc.property(fc.nat(359), fc.nat(100), fc.nat(100), (hue, saturation, lightness) => {
      const parts = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      const [light, dark] = [parts(hslToHex(hue, saturation, lightness)), parts(hslToHex(hue + 180, saturation, 100 - lightness))];
      return light.every((channel, index) => Math.abs(channel + (dark[index] as number) - 255) <= 1);
    }), RUNS);
  });
});
