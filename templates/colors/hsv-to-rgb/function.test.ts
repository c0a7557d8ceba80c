import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hsvToRgb } from './function.ts';

const RUNS = { seed: 3881, numRuns: 200 };

describe('HSV as RGB', () => {
  it('agrees with known colours', () => {
    expect(Object.values(hsvToRgb(0, 100, 100))).toEqual([255, 0, 0]);
    expect(Object.values(hsvToRgb(60, 100, 100))).toEqual([255, 255, 0]);
    expect(Object.values(hsvToRgb(120, 100, 100))).toEqual([0, 255, 0]);
    expect(Object.values(hsvToRgb(180, 100, 100))).toEqual([0, 255, 255]);
    expect(Object.values(hsvToRgb(240, 100, 100))).toEqual([0, 0, 255]);
    expect(Object.values(hsvToRgb(300, 100, 100))).toEqual([255, 0, 255]);
    expect(Object.values(hsvToRgb(0, 100, 50))).toEqual([128, 0, 0]);
    expect(Object.values(hsvToRgb(18, 81, 99))).toEqual([252, 109, 48]);
    expect(Object.values(hsvToRgb(210, 50, 80))).toEqual([102, 153, 204]);
    expect(Object.values(hsvToRgb(0, 0, 0))).toEqual([0, 0, 0]);
    expect(Object.values(hsvToRgb(77, 0, 100))).toEqual([255, 255, 255]);
    expect(Object.values(hsvToRgb(330, 100, 100))).toEqual([255, 0, 128]);
  });

  it('takes hues of any turn', () => {
    expect(Object.values(hsvToRgb(480, 100, 100))).toEqual([0, 255, 0]);
    expect(Object.values(hsvToRgb(-120, 100, 100))).toEqual([0, 0, 255]);
    expect(Object.values(hsvToRgb(360, 100, 100))).toEqual([255, 0, 0]);
  });

  it('throws for other input', () => {
    for (const percent of [-1, 100.1]) {
      expect(() => hsvToRgb(0, percent, 0)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
      expect(() => hsvToRgb(0, 0, percent)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
    }
    expect(() => hsvToRgb(Number.NaN, 0, 0)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => hsvToRgb(0, '1' as never, 0)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(() => hsvToRgb(0, 0, undefined as never)).toThrow(new TypeError('expected finite numbers, got undefined'));
  });

  const args = fc.tuple(fc.integer({ min: 0, max: 359 }), fc.nat(100), fc.nat(100));

  it('does not change with a whole turn', () => {
    fc.assert(fc.property(args, fc.integer({ min: -3, max: 3 }), ([hue, saturation, value], turns) => { expect(hsvToRgb(hue + 360 * turns, saturation, value)).toEqual(hsvToRgb(hue, saturation, value)); }), RUNS);
  });

  it('has the value as its largest channel', () => {
    fc.assert(fc.property(args, ([hue, saturation, value]) => Math.max(...Object.values(hsvToRgb(hue, saturation, value))) === Math.round((value * 255) / 100)), RUNS);
  });
});
