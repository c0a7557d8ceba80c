import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hsvToHex } from './function.ts';

const RUNS = { seed: 4204, numRuns: 200 };

describe('HSV as a hexadecimal colour', () => {
  it('agrees with known colours', () => {
    expect(hsvToHex(0, 100, 100)).toEqual('#ff0000');
    expect(hsvToHex(60, 100, 100)).toEqual('#ffff00');
    expect(hsvToHex(120, 100, 100)).toEqual('#00ff00');
    expect(hsvToHex(180, 100, 100)).toEqual('#00ffff');
    expect(hsvToHex(240, 100, 100)).toEqual('#0000ff');
    expect(hsvToHex(300, 100, 100)).toEqual('#ff00ff');
    expect(hsvToHex(0, 100, 50)).toEqual('#800000');
    expect(hsvToHex(18, 81, 99)).toEqual('#fc6d30');
    expect(hsvToHex(210, 50, 80)).toEqual('#6699cc');
    expect(hsvToHex(0, 0, 0)).toEqual('#000000');
    expect(hsvToHex(77, 0, 100)).toEqual('#ffffff');
    expect(hsvToHex(330, 100, 100)).toEqual('#ff0080');
  });

  it('takes hues of any turn', () => {
    expect(hsvToHex(480, 100, 100)).toEqual('#00ff00');
    expect(hsvToHex(-120, 100, 100)).toEqual('#0000ff');
    expect(hsvToHex(360, 100, 100)).toEqual('#ff0000');
  });

  it('throws for other input', () => {
    for (const percent of [-1, 100.1]) {
      expect(() => hsvToHex(0, percent, 0)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
      expect(() => hsvToHex(0, 0, percent)).toThrow(new RangeError(`expected percentages from 0 to 100, got ${percent}`));
    }
    expect(() => hsvToHex(Number.NaN, 0, 0)).toThrow(new TypeError('expected finite numbers, got NaN'));
    expect(() => hsvToHex(0, '1' as never, 0)).toThrow(new TypeError('expected finite numbers, got string'));
    expect(() => hsvToHex(0, 0, undefined as never)).toThrow(new TypeError('expected finite numbers, got undefined'));
  });

  const args = fc.tuple(fc.integer({ min: 0, max: 359 }), fc.nat(100), fc.nat(100));

  it('does not change with a whole turn', () => {
    fc.assert(fc.property(args, fc.integer({ min: -3, max: 3 }), ([hue, saturation, value], turns) => { expect(hsvToHex(hue + 360 * turns, saturation, value)).toEqual(hsvToHex(hue, saturation, value)); }), RUNS);
  });

  it('has the value as its largest channel', () => {
    fc.assert(fc.property(args, ([hue, saturation, value]) => Math.max(...hsvToHex(hue, saturation, value).match(/[0-9a-f]{2}/g)!.map((digits) => Number.parseInt(digits, 16))) === Math.round((value * 255) / 100)), RUNS);
  });
});
