import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightenColor } from './function.ts';

const RUNS = { seed: 3709, numRuns: 200 };
const PERCENT = 10;
const hex = fc.stringMatching(/^#[0-9a-f]{6}$/);

describe('lighter colour', () => {
  it('agrees with Sass', () => {
    const vectors: [string, number, string][] = [['#6b717f', 20, '#a1a5af'], ['#036', 20, '#0066cc'], ['#036', 60, '#99ccff'], ['#800000', 20, '#e60000'], ['#b37399', -20, '#7c4465'], ['#f2ece4', -40, '#b08b5a'], ['#800000', -20, '#1a0000'], ['#000000', 50, '#808080'], ['#808080', 0, '#808080']];
    for (const [colour, percent, expected] of vectors) expect(lightenColor(colour, percent), `${colour} ${percent}`).toBe(expected);
  });

  it('ends at white and black', () => {
    for (const colour of ['#ffffff', '#663399', '#000']) expect([lightenColor(colour, 100), lightenColor(colour, -100)]).toEqual(['#ffffff', '#000000']);
    expect(lightenColor('#f0f0f0', 50)).toBe('#ffffff');
    expect(lightenColor('#101010', -50)).toBe('#000000');
    expect([lightenColor('#fff', -50), lightenColor('#fff', -20)]).toEqual(['#808080', '#cccccc']);
  });

  it('uses its default', () => {
    expect(lightenColor('#336699')).toBe(lightenColor('#336699', PERCENT));
  });

  it('doubles the digits of the short form and takes the # as optional', () => {
    expect(lightenColor('f80', 10)).toBe(lightenColor('#FF8800', 10));
  });

  it('throws for percentages out of range', () => {
    for (const percent of [-100.1, 100.1, Number.NaN]) expect(() => lightenColor('#000', percent)).toThrow(new RangeError(`expected a percentage from -100 to 100, got ${percent}`));
    expect(() => lightenColor('#000', '10' as never)).toThrow(new TypeError('expected a number as percentage, got string'));
  });

  it('throws for anything else than colours', () => {
    for (const text of ['', '#ff', '#ff88', '#ff8800aa', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red']) expect(() => lightenColor(text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    expect(() => lightenColor(0 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('changes nothing by 0 and always has six digits', () => {
    fc.assert(fc.property(hex, fc.integer({ min: -100, max: 100 }), (colour, percent) => lightenColor(colour, 0) === colour && /^#[0-9a-f]{6}$/.test(lightenColor(colour, percent))), RUNS);
  });

  it('raises the lightness by so many points', () => {
    const lightness = (colour: string): number => {
      const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 2.55);
      return (Math.max(...channels) + Math.min(...channels)) / 2;
    };
    fc.assert(fc.property(hex, fc.integer({ min: -100, max: 100 }), (colour, percent) => Math.abs(lightness(lightenColor(colour, percent)) - Math.min(100, Math.max(0, lightness(colour) + percent))) < 0.4), RUNS);
  });
});
