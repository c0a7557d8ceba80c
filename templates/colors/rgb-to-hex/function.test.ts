import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rgbToHex } from './function.ts';

const RUNS = { seed: 122, numRuns: 200 };
const channel = fc.nat(255);

describe('RGB as a hexadecimal colour', () => {
  it('agrees with the colours of CSS', () => {
    const vectors: [number, number, number, string][] = [[0, 0, 0, '#000000'], [255, 255, 255, '#ffffff'], [255, 136, 0, '#ff8800'], [102, 51, 153, '#663399'], [255, 165, 1, '#ffa501'], [1, 2, 3, '#010203'], [15, 16, 17, '#0f1011']];
    for (const [r, g, b, hex] of vectors) expect(rgbToHex(r, g, b)).toBe(hex);
  });

  it('writes -0 as 0', () => {
    expect(rgbToHex(-0, 0, 0)).toBe('#000000');
  });

  it('throws for channels out of range', () => {
    for (const wrong of [-1, 256, 1000]) {
      expect(() => rgbToHex(wrong, 0, 0)).toThrow(new RangeError(`expected integers from 0 to 255, got ${wrong}`));
      expect(() => rgbToHex(0, wrong, 0)).toThrow(RangeError);
      expect(() => rgbToHex(0, 0, wrong)).toThrow(RangeError);
    }
  });

  it('throws for anything but integers', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, '255' as never, undefined as never]) expect(() => rgbToHex(0, 0, wrong)).toThrow(new TypeError(`expected integers from 0 to 255, got ${wrong}`));
  });

  it('can be read back', () => {
    fc.assert(fc.property(channel, channel, channel, (r, g, b) => Number.parseInt(rgbToHex(r, g, b).slice(1), 16) === r * 65_536 + g * 256 + b), RUNS);
  });

  it('always has seven characters in lower case', () => {
    fc.assert(fc.property(channel, channel, channel, (r, g, b) => /^#[0-9a-f]{6}$/.test(rgbToHex(r, g, b))), RUNS);
  });
});
