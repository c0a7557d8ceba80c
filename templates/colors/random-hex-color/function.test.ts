import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomHexColor } from './function.ts';

const RUNS = { seed: 2091, numRuns: 200 };

describe('random colour', () => {
  it('writes what the random source gives with six digits', () => {
    for (const [value, expected] of [[0, '#000000'], [1, '#000001'], [0xff8800, '#ff8800'], [0xffffff, '#ffffff'], [0xabc, '#000abc']] as const) expect(randomHexColor(() => value)).toBe(expected);
  });

  it('asks for one of 16777216', () => {
    const bounds: number[] = [];
    randomHexColor((bound) => { bounds.push(bound); return 0; });
    expect(bounds).toEqual([16_777_216]);
  });

  it('is really random by default', () => {
    expect(new Set(Array.from({ length: 20 }, () => randomHexColor())).size).toBeGreaterThan(15);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => randomHexColor(5 as never)).toThrow(new TypeError('expected a function as random source, got number'));
  });

  it('always has six digits', () => {
    fc.assert(fc.property(fc.nat(0xffffff), (value) => /^#[0-9a-f]{6}$/.test(randomHexColor(() => value)) && /^#[0-9a-f]{6}$/.test(randomHexColor())), RUNS);
  });

  it('depends on the random source alone', () => {
    fc.assert(fc.property(fc.nat(0xffffff), (value) => Number.parseInt(randomHexColor(() => value).slice(1), 16) === value), RUNS);
  });
});
