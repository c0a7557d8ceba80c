import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from './function.ts';

const RUNS = { seed: 1137, numRuns: 200 };

describe('contrast of two colours', () => {
  it('goes from 1 to 21', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrastRatio('#fff', '#000')).toBeCloseTo(21, 10);
    for (const hex of ['#000', '#fff', '#663399']) expect(contrastRatio(hex, hex)).toBe(1);
  });

  it('agrees with published checkers', () => {
    for (const [hex, ratio] of [['#777777', 4.48], ['#767676', 4.54], ['#ff0000', 4], ['#0000ff', 8.59], ['#00ff00', 1.37], ['#808080', 3.95], ['#0a0a0a', 19.8], ['#663399', 8.41], ['#0b0b0b', 19.68]] as const) expect(contrastRatio(hex, '#ffffff'), hex).toBeCloseTo(ratio, 1);
    expect(contrastRatio('#0a0a0a', '#000')).toBeCloseTo((10 / 255 / 12.92 + 0.05) / 0.05, 10);
    expect(contrastRatio('#0b0b0b', '#000')).toBeCloseTo((((11 / 255 + 0.055) / 1.055) ** 2.4 + 0.05) / 0.05, 10);
  });

  it('weighs the channels as the standard does', () => {
    for (const [hex, luminance] of [['#f00', 0.2126], ['#0f0', 0.7152], ['#00f', 0.0722], ['#ff0', 0.9278]] as const) expect(contrastRatio(hex, '#000')).toBeCloseTo((luminance + 0.05) / 0.05, 10);
  });

  it('doubles the digits of the short form and takes the # as optional', () => {
    expect(contrastRatio('f80', '#000')).toBe(contrastRatio('#FF8800', '000000'));
  });

  it('throws for anything else', () => {
    for (const text of ['', '#ff', '#ff88', '#ff8800aa', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red']) expect(() => contrastRatio('#fff', text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    expect(() => contrastRatio(0 as never, '#fff')).toThrow(new TypeError('expected a string, got number'));
    expect(() => contrastRatio('#fff', undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  const hex = fc.stringMatching(/^#[0-9a-f]{6}$/);

  it('is the same both ways and within 1 and 21', () => {
    fc.assert(fc.property(hex, hex, (a, b) => contrastRatio(a, b) === contrastRatio(b, a) && contrastRatio(a, b) >= 1 && contrastRatio(a, b) <= 21.000001), RUNS);
  });

  it('multiplies to 21 with black and white', () => {
    fc.assert(fc.property(hex, (colour) => Math.abs(contrastRatio(colour, '#000') * contrastRatio(colour, '#fff') - 21) < 1e-9), RUNS);
  });
});
