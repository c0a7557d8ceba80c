import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRgbColor } from './function.ts';

const RUNS = { seed: 2565, numRuns: 200 };

describe('RGB colour', () => {
  it('is recognised', () => {
    for (const text of ['rgb(0,0,0)', 'rgb(255,255,255)', 'rgba(0,0,0,0)', 'rgba(255,255,255,1)', 'rgba(255,255,255,.1)', 'rgba(255, 255, 255, 0.5)', 'rgb(5%,5%,5%)', 'rgba(5%, 5%, 5%, .32)', 'RGB(1,2,3)', 'rgba(1,2,3,1.0)', 'rgb( 100% , 0%,0% )']) expect(isRgbColor(text), text).toBe(true);
  });

  it('is nothing else', () => {
    for (const text of ['', 'rgb()', 'rgb(0,0,0,)', 'rgb(0,0,256)', 'rgb(0,0)', 'rgba(0,0,0)', 'rgb(0,0,0,0)', 'rgba(255,255,255,2)', 'rgba(255,255,255,1.5)', 'rgb(4,4,5%)', 'rgb(101%,1%,1%)', 'rgb(0 0 0)', 'rgb(-1,0,0)', 'rgb(1.5,0,0)', '#fff', 'rgb(0,0,0) x', 'xrgb(0,0,0)', 'rgb (0,0,0)', 'rgb(0,0,0', 'rgb(300,0,0)', 'rgb(0,0,0)\n']) expect(isRgbColor(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isRgbColor(5 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isRgbColor(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('may be any such text', () => {
    fc.assert(fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((channels) => `rgb(${channels.join(', ')})`), (text) => isRgbColor(text)), RUNS);
  });

  it('has no channel beyond 255', () => {
    fc.assert(fc.property(fc.integer({ min: 256, max: 9999 }), (channel) => !isRgbColor(`rgb(0,${channel},0)`)), RUNS);
  });
});
