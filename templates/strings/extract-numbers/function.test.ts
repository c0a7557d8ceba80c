import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractNumbers } from './function.ts';

const RUNS = { seed: 320, numRuns: 200 };

describe('numbers of a text', () => {
  it('are found among words', () => {
    expect(extractNumbers('3 apples, 2.5 kg at -4 °C (007)')).toEqual([3, 2.5, -4, 7]);
    expect(extractNumbers('A4, 10km, x=-1.25;y=0')).toEqual([4, 10, -1.25, 0]);
    expect(extractNumbers('1. 2.')).toEqual([1, 2]);
  });

  it('may have groups of three digits', () => {
    expect(extractNumbers('1,234 and 1,234,567.89 or -12,345')).toEqual([1234, 1234567.89, -12345]);
    expect(extractNumbers('1,2,3 12,34 1234,567 1,2345 1,234,56')).toEqual([1, 2, 3, 12, 34, 1234, 567, 1, 2345, 1, 234, 56]);
  });

  it('have a sign only in front', () => {
    expect(extractNumbers('1-2 A-4 5 - 6 --7 .-8')).toEqual([1, 2, 4, 5, 6, 7, 8]);
    expect(extractNumbers('2024-02-29 v1.2.3')).toEqual([2024, 2, 29, 1.2, 3]);
  });

  it('are none in other texts', () => {
    for (const text of ['', 'none', '.', '-', ',', '٣']) expect(extractNumbers(text), text).toEqual([]);
    expect(extractNumbers('9'.repeat(400))).toEqual([]);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => extractNumbers(12 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('are found where they were put in', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -999_999, max: 999_999 }).map((value) => value / 100)), (numbers) => JSON.stringify(extractNumbers(numbers.map((value) => value.toFixed(2)).join(' and '))) === JSON.stringify(numbers)), RUNS);
  });

  it('are finite', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '2', ',', '.', '-', 'e', ' ') }), (text) => extractNumbers(text).every(Number.isFinite)), RUNS);
  });
});
