import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexToHsl } from './function.ts';

const RUNS = { seed: 119, numRuns: 200 };

function rounded(hex: string): number[] {
  const { h, s, l } = hexToHsl(hex);
  return [h, s, l].map((value) => Number(value.toFixed(1)));
}

describe('hexadecimal colour as HSL', () => {
  it('agrees with known colours', () => {
    const vectors: [string, number[]][] = [
      ['#ff0000', [0, 100, 50]], ['#ffff00', [60, 100, 50]], ['#00FF00', [120, 100, 50]], ['#00ffff', [180, 100, 50]], ['#0000ff', [240, 100, 50]], ['#ff00ff', [300, 100, 50]],
      ['#800000', [0, 100, 25.1]], ['#663399', [270, 50, 40]], ['ff8800', [32, 100, 50]], ['#2d170b', [21.2, 60.7, 11]], ['#ff0080', [329.9, 100, 50]], ['#c8dcf0', [210, 57.1, 86.3]],
    ];
    for (const [hex, expected] of vectors) expect(rounded(hex), hex).toEqual(expected);
  });

  it('gives greys hue and saturation 0', () => {
    expect(hexToHsl('#000')).toEqual({ h: 0, s: 0, l: 0 });
    expect(hexToHsl('#ffffff')).toEqual({ h: 0, s: 0, l: 100 });
    expect(rounded('#808080')).toEqual([0, 0, 50.2]);
  });

  it('doubles the digits of the short form and takes the # as optional', () => {
    expect(hexToHsl('#f80')).toEqual(hexToHsl('#ff8800'));
    expect(hexToHsl('1aF')).toEqual(hexToHsl('#11aaff'));
  });

  it('throws for anything else', () => {
    for (const text of ['', '#', '#ff', '#ff88', '#ff880', '#ff88000', '#ff880000', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red']) {
      expect(() => hexToHsl(text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    }
    expect(() => hexToHsl(0xff8800 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('can be undone by the formula of CSS', () => {
    fc.assert(fc.property(fc.stringMatching(/^#[0-9a-f]{6}$/), (hex) => {
      const { h, s, l } = hexToHsl(hex);
      const part = (n: number): string => {
        const k = (n + h / 30) % 12;
        const a = (s / 100) * Math.min(l / 100, 1 - l / 100);
        return Math.round(255 * (l / 100 - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)))).toString(16).padStart(2, '0');
      };
      return `#${part(0)}${part(8)}${part(4)}` === hex;
    }), RUNS);
  });

  it('lies in its ranges', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-fA-F]{3}$/), (hex) => {
      const { h, s, l } = hexToHsl(hex);
      return h >= 0 && h < 360 && s >= 0 && s <= 100.001 && l >= 0 && l <= 100;
    }), RUNS);
  });
});
