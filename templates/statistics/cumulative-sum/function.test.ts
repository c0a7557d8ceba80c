import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeSum } from './function.ts';

const RUNS = { seed: 5310, numRuns: 200 };
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 });

describe('running totals', () => {
  it('add up', () => {
    expect(cumulativeSum([1, 2, 3, 4])).toEqual([1, 3, 6, 10]);
    expect(cumulativeSum([5, -3, 0, 2])).toEqual([5, 2, 2, 4]);
    expect(cumulativeSum([7])).toEqual([7]);
    expect(cumulativeSum([])).toEqual([]);
  });

  it('keep the array', () => {
    const data = [1, 2];
    cumulativeSum(data);
    expect(data).toEqual([1, 2]);
  });

  it('stay NaN once they are', () => {
    expect(cumulativeSum([1, Number.NaN, 1])).toEqual([1, Number.NaN, Number.NaN]);
  });

  it('throw a TypeError that says what was expected', () => {
    expect(() => cumulativeSum(5 as never)).toThrow(new TypeError('expected an array, got number'));
    expect(() => cumulativeSum([1, '2' as never])).toThrow(new TypeError('expected numbers, got string'));
  });

  it('differ by the numbers themselves', () => {
    fc.assert(fc.property(numbers, (data) => cumulativeSum(data).every((total, index, all) => total - (index === 0 ? 0 : (all[index - 1] as number)) === data[index])), RUNS);
  });

  it('end with the sum', () => {
    fc.assert(fc.property(numbers, (data) => (cumulativeSum(data).at(-1) ?? 0) === data.reduce((sum, value) => sum + value, 0)), RUNS);
  });
});
