import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDarkColor } from './function.ts';

const RUNS = { seed: 9263, numRuns: 200 };

describe('dark colour', () => {
  it('takes white text better than black', () => {
    for (const hex of ['#000', '#663399', '#0000ff', '#b22222', '#006400', '#757575', '#111', '#c00']) expect(isDarkColor(hex), hex).toBe(true);
    for (const hex of ['#fff', '#ff8800', '#00ff00', '#ffff00', '#00ffff', '#ff0000', '#ff69b4', '#767676', '#ddd']) expect(isDarkColor(hex), hex).toBe(false);
  });

  it('changes where the contrast with black and white is the same', () => {
    const grey = (value: number): string => `#${value.toString(16).padStart(2, '0').repeat(3)}`;
    expect(Array.from({ length: 256 }, (_, value) => value).filter((value) => isDarkColor(grey(value))).length).toBe(118);
    const red = (value: number): string => `#${value.toString(16).padStart(2, '0')}0000`;
    expect(Array.from({ length: 256 }, (_, value) => value).filter((value) => isDarkColor(red(value))).length).toBe(237);
    const green = (value: number): string => `#00${value.toString(16).padStart(2, '0')}00`;
    expect(Array.from({ length: 256 }, (_, value) => value).filter((value) => isDarkColor(green(value))).length).toBe(138);
  });

  it('doubles the digits of the short form and takes the # as optional', () => {
    for (const [short, long] of [['#639', '#663399'], ['f80', 'ff8800'], ['#0A0', '00aa00']] as const) expect(isDarkColor(short)).toBe(isDarkColor(long));
  });

  it('throws for anything else', () => {
    for (const text of ['', '#', '#ff', '#ff88', '#ff880', '#ff880000', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red']) expect(() => isDarkColor(text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    expect(() => isDarkColor(0 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('agrees with the contrast of black and white text', () => {
    fc.assert(fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (...rgb) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      return isDarkColor(`#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`) === 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05;
    }), RUNS);
  });

  it('stays dark when a channel falls', () => {
    fc.assert(fc.property(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255), (r, g, b, less) => {
      const hex = (green: number): string => `#${[r, green, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      return !isDarkColor(hex(g)) || isDarkColor(hex(Math.min(g, less)));
    }), RUNS);
  });
});
