import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexToHsv } from './function.ts';

const RUNS = { seed: 6081, numRuns: 200 };

function rounded(hex: string): number[] {
  const { h, s, v } = hexToHsv(hex);
  return [h, s, v].map((value) => Number(value.toFixed(1)));
}

describe('hexadecimal colour as HSV', () => {
  it('agrees with known colours', () => {
    const vectors: [number[], number[]][] = [
      [[255, 0, 0], [0, 100, 100]], [[255, 255, 0], [60, 100, 100]], [[0, 255, 0], [120, 100, 100]], [[0, 255, 255], [180, 100, 100]], [[0, 0, 255], [240, 100, 100]], [[255, 0, 255], [300, 100, 100]],
      [[128, 0, 0], [0, 100, 50.2]], [[252, 111, 48], [18.5, 81, 98.8]], [[140, 200, 100], [96, 50, 78.4]], [[255, 0, 128], [329.9, 100, 100]], [[10, 20, 30], [210, 66.7, 11.8]],
    ];
    for (const [channels, expected] of vectors) expect(rounded(`#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`), String(channels)).toEqual(expected);
  });

  it('takes three digits, no # and capitals', () => {
    expect(rounded('#f80')).toEqual(rounded('FF8800'));
    expect(rounded('f80')).toEqual([32, 100, 100]);
    expect(hexToHsv('#000')).toEqual({ h: 0, s: 0, v: 0 });
    expect(rounded('#808080')).toEqual([0, 0, 50.2]);
  });

  it('throws for what is no such colour', () => {
    for (const hex of ['', '#', '#ff', '#ff00', '#ff00000', '#gg0000', '##fff', 'fff ', '#fff\n']) expect(() => hexToHsv(hex)).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(hex)}`));
    expect(() => hexToHsv(0xff0000 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const color = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));

  it('can be undone by the formula of the hexcone', () => {
    fc.assert(fc.property(color, (channels) => {
      const { h, s, v } = hexToHsv(channels.map((channel) => channel.toString(16).padStart(2, '0')).join(''));
      const part = (n: number): number => { const k = (n + h / 60) % 6; return Math.round(2.55 * v * (1 - (s / 100) * Math.max(0, Math.min(k, 4 - k, 1)))); };
      return [part(5), part(3), part(1)].join() === channels.join();
    }), RUNS);
  });

  it('lies in its ranges', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{6}$/), (hex) => { const { h, s, v } = hexToHsv(hex); return h >= 0 && h < 360 && s >= 0 && s <= 100 && v >= 0 && v <= 100; }), RUNS);
  });
});
