import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHslColor } from './function.ts';

const RUNS = { seed: 1693, numRuns: 200 };

describe('HSL colour', () => {
  it('is recognised', () => {
    for (const text of ['hsl(270, 60%, 70%)', 'hsl(270,60%,70%)', 'hsl(270 60% 70%)', 'hsl(270 60% 50% / 15%)', 'hsl(270 60% 50%/.15)', 'hsla(-540, 3%, 4%, 0.5)', 'hsl(270deg, 60%, 70%)', 'hsl(4.71239rad, 60%, 70%)', 'hsl(.75turn, 60%, 70%)', 'HSL(200GRAD, 100.5%, 0%, 1)', 'hsl( 0 , 0% , 0% )']) expect(isHslColor(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', 'hsl()', 'hsl(3000deg, 70%)', 'hsl(270, 60, 70)', 'hsl(270, 60%, 70% 0.5)', 'hsl(270 60% 70%, 0.5)', 'hsl (270,60%,70%)', 'hsl(270 deg, 60%, 70%)', 'hsl(deg, 60%, 70%)', 'hsl(, 60%, 70%)', 'hsl(270, 100 %, 100%)', 'hsl(270, 60%, 70%, )', '#fff', 'hsl(270, 60%, 70%', 'xhsl(270, 60%, 70%)', 'hsl(270, 60%, 70%)\n']) expect(isHslColor(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isHslColor(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isHslColor(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.tuple(fc.integer(), fc.nat(100), fc.nat(100)).map(([hue, saturation, lightness]) => `hsl(${hue}, ${saturation}%, ${lightness}%)`), (text) => isHslColor(text)), RUNS);
  });

  it('needs percent signs', () => {
    fc.assert(fc.property(fc.nat(360), fc.nat(100), (hue, value) => !isHslColor(`hsl(${hue}, ${value}, ${value}%)`)), RUNS);
  });
});
