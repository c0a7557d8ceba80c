import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rgbToCmyk } from './function.ts';

const RUNS = { seed: 2912, numRuns: 200 };

function rounded(red: number, green: number, blue: number): number[] {
  return Object.values(rgbToCmyk(red, green, blue)).map(Math.round);
}

describe('RGB as CMYK', () => {
  it('agrees with known colours', () => {
    const vectors: [number[], number[]][] = [[[167, 255, 4], [35, 0, 98, 0]], [[140, 200, 100], [30, 0, 50, 22]], [[255, 0, 0], [0, 100, 100, 0]], [[0, 255, 255], [100, 0, 0, 0]], [[255, 255, 255], [0, 0, 0, 0]], [[128, 128, 128], [0, 0, 0, 50]], [[0, 0, 128], [100, 100, 0, 50]]];
    for (const [[r = 0, g = 0, b = 0], expected] of vectors) expect(rounded(r, g, b)).toEqual(expected);
    expect(rgbToCmyk(0, 0, 0)).toEqual({ c: 0, m: 0, y: 0, k: 100 });
  });

  it('throws for channels out of range and no numbers', () => {
    for (const channel of [-1, 255.1, Number.NaN]) expect(() => rgbToCmyk(0, channel, 0)).toThrow(new RangeError(`expected numbers from 0 to 255, got ${channel}`));
    expect(() => rgbToCmyk(0, 0, '5' as never)).toThrow(new TypeError('expected numbers from 0 to 255, got string'));
    expect(() => rgbToCmyk(undefined as never, 0, 0)).toThrow(new TypeError('expected numbers from 0 to 255, got undefined'));
  });

  const channel = fc.nat(255);

  it('can be undone', () => {
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => {
      const { c, m, y, k } = rgbToCmyk(red, green, blue);
      return [c, m, y].map((ink) => Math.round(255 * (1 - ink / 100) * (1 - k / 100))).join() === [red, green, blue].join();
    }), RUNS);
  });

  it('needs at most two colours beside black', () => {
    fc.assert(fc.property(channel, channel, channel, (red, green, blue) => { const { c, m, y } = rgbToCmyk(red, green, blue); return Math.min(c, m, y) === 0; }), RUNS);
  });
});
