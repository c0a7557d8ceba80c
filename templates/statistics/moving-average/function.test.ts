import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movingAverage } from './function.ts';

const RUNS = { seed: 4695, numRuns: 200 };
const WINDOW = 3;
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 });

describe('averages of neighbours', () => {
  it('agrees with known values', () => {
    expect(movingAverage([1, 2, 3, 4, 5, 6], 2)).toEqual([1.5, 2.5, 3.5, 4.5, 5.5]);
    expect(movingAverage([1, 3, 5, 7, 9], 3)).toEqual([3, 5, 7]);
    expect(movingAverage([4, 8, 6, -1, -2, -3, -1, 3, 4, 5], 5)).toEqual([3, 1.6, -0.2, -0.8, 0.2, 1.6]);
    expect(movingAverage([7, 1, 5], 1)).toEqual([7, 1, 5]);
  });

  it('has one average when the window takes all, none when it is larger', () => {
    expect(movingAverage([2, 4, 9], 3)).toEqual([5]);
    expect(movingAverage([2, 4, 9], 4)).toEqual([]);
    expect(movingAverage([], 1)).toEqual([]);
  });

  it('uses its default and keeps the array', () => {
    const data = Array.from({ length: WINDOW + 3 }, (_, index) => index ** 2);
    expect(movingAverage(data)).toEqual(movingAverage(data, WINDOW));
    expect(data[2]).toBe(4);
  });

  it('has NaN and infinity only where they are in the window', () => {
    expect(movingAverage([1, 1, Number.NaN, 1, 1], 2)).toEqual([1, Number.NaN, Number.NaN, 1]);
    expect(movingAverage([Number.POSITIVE_INFINITY, 1, 1], 2)).toEqual([Number.POSITIVE_INFINITY, 1]);
  });

  it('throws for impossible windows and for no numbers', () => {
    for (const window of [0, -1, 1.5, Number.NaN]) expect(() => movingAverage([1], window)).toThrow(new RangeError(`expected a positive integer as window, got ${window}`));
    expect(() => movingAverage('12' as never)).toThrow(new TypeError('expected an array, got string'));
    expect(() => movingAverage([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('is shorter by the window less one', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 35 }), (data, window) => movingAverage(data, window).length === Math.max(0, data.length - window + 1)), RUNS);
  });

  it('lies between the smallest and the largest neighbour', () => {
    fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 10 }), (data, window) => movingAverage(data, window).every((average, index) => {
      const neighbours = data.slice(index, index + window);
      return average >= Math.min(...neighbours) - 1e-9 && average <= Math.max(...neighbours) + 1e-9;
    })), RUNS);
  });
});
