import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomInteger } from './function.ts';

const RUNS = { seed: 5851, numRuns: 200 };
const MIN: number = 0;
const MAX: number = 1_000_000_000;

describe('random integer', () => {
  it('adds what the random source gives to the smallest number', () => {
    expect(randomInteger(5, 10, () => 0)).toBe(5);
    expect(randomInteger(5, 10, () => 3)).toBe(8);
    expect(randomInteger(5, 10, (bound) => bound - 1)).toBe(10);
    expect(randomInteger(-3, 3, (bound) => bound - 1)).toBe(3);
    expect(randomInteger(7, 7, (bound) => bound - 1)).toBe(7);
  });

  it('asks for as many choices as there are numbers', () => {
    const bounds: number[] = [];
    randomInteger(1, 6, (bound) => { bounds.push(bound); return 0; });
    expect(bounds).toEqual([6]);
  });

  it('uses its defaults', () => {
    expect(randomInteger(undefined, MAX, () => 0)).toBe(MIN);
    expect(randomInteger(MIN, undefined, (bound) => bound - 1)).toBe(MAX);
  });

  it('reaches every number by default', () => {
    const found = new Set(Array.from({ length: 1000 }, () => randomInteger(1, 6)));
    expect([...found].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('throws for limits that make no range or too large a one', () => {
    expect(() => randomInteger(2, 1)).toThrow(new RangeError('expected min <= max less than 2^48 apart, got 2 and 1'));
    expect(() => randomInteger(1, 2 ** 48)).toThrow(new RangeError(`expected min <= max less than 2^48 apart, got 1 and ${2 ** 48}`));
    expect(randomInteger(1, 2 ** 48 - 1)).toBeGreaterThanOrEqual(1);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => randomInteger(0.5, 2)).toThrow(new TypeError('expected safe integers, got 0.5'));
    expect(() => randomInteger(0, '2' as never)).toThrow(new TypeError('expected safe integers, got string'));
    expect(() => randomInteger(0, 2, 4 as never)).toThrow(new TypeError('expected a function as random source, got number'));
  });

  it('lies within its limits', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(), (min, width) => {
      const value = randomInteger(min, min + width);
      return Number.isInteger(value) && value >= min && value <= min + width;
    }), RUNS);
  });

  it('depends on the random source alone', () => {
    fc.assert(fc.property(fc.integer(), fc.nat(1000), fc.nat(), (min, width, seed) => randomInteger(min, min + width, (bound) => seed % bound) === min + (seed % (width + 1))), RUNS);
  });
});
