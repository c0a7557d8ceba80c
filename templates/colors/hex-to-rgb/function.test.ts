import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexToRgb } from './function.ts';

const RUNS = { seed: 121, numRuns: 200 };

describe('hexadecimal colour as RGB', () => {
  it('agrees with the colours of CSS', () => {
    const vectors: [string, number, number, number][] = [['#000000', 0, 0, 0], ['#ffffff', 255, 255, 255], ['#ff0000', 255, 0, 0], ['#00FF00', 0, 255, 0], ['#0000ff', 0, 0, 255], ['#ff8800', 255, 136, 0], ['#663399', 102, 51, 153], ['#fff8dc', 255, 248, 220]];
    for (const [hex, r, g, b] of vectors) expect(hexToRgb(hex), hex).toEqual({ r, g, b });
  });

  it('doubles the digits of the short form', () => {
    expect(hexToRgb('#f80')).toEqual({ r: 255, g: 136, b: 0 });
    expect(hexToRgb('#0aF')).toEqual({ r: 0, g: 170, b: 255 });
  });

  it('takes the # as optional', () => {
    expect(hexToRgb('663399')).toEqual(hexToRgb('#663399'));
    expect(hexToRgb('f80')).toEqual(hexToRgb('#f80'));
  });

  it('throws for anything else', () => {
    for (const text of ['', '#', '#ff', '#ff88', '#ff880', '#ff88000', '#ff880000', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red', 'rgb(1,2,3)', '#ｆｆｆ']) {
      expect(() => hexToRgb(text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    }
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hexToRgb(0xff8800 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('reads what was written', () => {
    const channel = fc.nat(255);
    fc.assert(fc.property(channel, channel, channel, (r, g, b) => {
      const hex = [r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('');
      expect(hexToRgb(`#${hex}`)).toEqual({ r, g, b });
    }), RUNS);
  });

  it('does not care about case', () => {
    fc.assert(fc.property(fc.stringMatching(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/), (hex) => { expect(hexToRgb(hex.toUpperCase())).toEqual(hexToRgb(hex)); }), RUNS);
  });
});
