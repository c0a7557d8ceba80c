import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fizzBuzz } from './function.ts';

const RUNS = { seed: 6340, numRuns: 200 };

describe('numbers with Fizz and Buzz', () => {
  it('begins as the game does', () => {
    expect(fizzBuzz(15)).toEqual(['1', '2', 'Fizz', '4', 'Buzz', 'Fizz', '7', '8', 'Fizz', 'Buzz', '11', 'Fizz', '13', '14', 'FizzBuzz']);
  });

  it('handles none and one', () => {
    expect(fizzBuzz(0)).toEqual([]);
    expect(fizzBuzz(1)).toEqual(['1']);
  });

  it('goes up to a million', () => {
    expect(fizzBuzz(1_000_000)).toHaveLength(1_000_000);
    for (const count of [-1, 1_000_001]) expect(() => fizzBuzz(count)).toThrow(new RangeError(`expected an integer from 0 to 1000000, got ${count}`));
  });

  it('throws a TypeError that says what was expected', () => {
    for (const count of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => fizzBuzz(count)).toThrow(new TypeError(`expected an integer, got ${count}`));
    expect(() => fizzBuzz('15' as never)).toThrow(new TypeError('expected an integer, got string'));
  });

  it('repeats its words every 15 numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 16, max: 500 }), (count) => {
      const texts = fizzBuzz(count);
      return /^\d+$/.test(texts[count - 1] as string) ? texts[count - 1] === String(count) : texts[count - 1] === texts[count - 16];
    }), RUNS);
  });

  it('only grows', () => {
    fc.assert(fc.property(fc.nat(200), fc.nat(200), (a, b) => { expect(fizzBuzz(a + b).slice(0, a)).toEqual(fizzBuzz(a)); }), RUNS);
  });
});
