import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixColors } from './function.ts';

const RUNS = { seed: 2001, numRuns: 200 };
const WEIGHT = 0.5;
const hex = fc.stringMatching(/^#[0-9a-f]{6}$/);

describe('mixed colour', () => {
  it('lies between the two', () => {
    const vectors: [string, string, number, string][] = [
      ['#000000', '#ffffff', 0.5, '#808080'], ['#ff0000', '#0000ff', 0.5, '#800080'], ['#ff0000', '#0000ff', 0.25, '#bf0040'], ['#036', '#d2e1dd', 0.5, '#698aa2'], ['#000', '#0a0000', 0.5, '#050000'], ['#ffeedd', '#112233', 1, '#112233'], ['#ffeedd', '#112233', 0, '#ffeedd'],
    ];
    for (const [first, second, weight, expected] of vectors) expect(mixColors(first, second, weight), expected).toBe(expected);
  });

  it('uses its default', () => {
    expect(mixColors('#123456', '#fedcba')).toBe(mixColors('#123456', '#fedcba', WEIGHT));
  });

  it('doubles the digits of the short form and takes the # as optional', () => {
    expect(mixColors('f80', '#FF8800', 0.5)).toBe('#ff8800');
  });

  it('throws for weights out of range', () => {
    for (const weight of [-0.1, 1.1, Number.NaN]) expect(() => mixColors('#000', '#fff', weight)).toThrow(new RangeError(`expected a weight from 0 to 1, got ${weight}`));
    expect(() => mixColors('#000', '#fff', '0.5' as never)).toThrow(new TypeError('expected a number as weight, got string'));
  });

  it('throws for anything else than colours', () => {
    for (const text of ['', '#ff', '#ff88', '#ff8800aa', '#ggg', '##fff', ' #fff', '#fff ', '#fff\n', 'red']) expect(() => mixColors('#fff', text), text).toThrow(new RangeError(`expected a colour such as #ff8800 or #f80, got ${JSON.stringify(text)}`));
    expect(() => mixColors(0 as never, '#fff')).toThrow(new TypeError('expected a string, got number'));
  });

  it('is the same from the other end', () => {
    fc.assert(fc.property(hex, hex, fc.integer({ min: 0, max: 7 }), (a, b, part) => mixColors(a, b, part / 8) === mixColors(b, a, 1 - part / 8)), RUNS);
  });

  it('leaves a colour mixed with itself', () => {
    fc.assert(fc.property(hex, fc.integer({ min: 0, max: 8 }), (colour, part) => mixColors(colour, colour, part / 8) === colour), RUNS);
  });
});
