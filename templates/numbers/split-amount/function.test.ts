import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAmount } from './function.ts';

const RUNS = { seed: 5440, numRuns: 200 };

describe('split amount', () => {
  it('gives what is left to the first parts', () => {
    expect(splitAmount(100, 3)).toEqual([34, 33, 33]);
    expect(splitAmount(101, 3)).toEqual([34, 34, 33]);
    expect(splitAmount(99, 3)).toEqual([33, 33, 33]);
    expect(splitAmount(2, 4)).toEqual([1, 1, 0, 0]);
    expect(splitAmount(7, 1)).toEqual([7]);
    expect(splitAmount(0, 2)).toEqual([0, 0]);
  });

  it('splits debts likewise', () => {
    expect(splitAmount(-100, 3)).toEqual([-34, -33, -33]);
    expect(splitAmount(-1, 2)).toEqual([-1, 0]);
    expect(splitAmount(-0, 2)).toEqual([0, 0]);
  });

  it('takes 1 to 100000 parts', () => {
    expect(splitAmount(5, 100_000)).toHaveLength(100_000);
    for (const parts of [0, -1, 100_001]) expect(() => splitAmount(5, parts)).toThrow(new RangeError(`expected 1 to 100000 parts, got ${parts}`));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => splitAmount(0.5, 2)).toThrow(new TypeError('expected safe integers, got 0.5'));
    expect(() => splitAmount(5, 2.5)).toThrow(new TypeError('expected safe integers, got 2.5'));
    expect(() => splitAmount('5' as never, 2)).toThrow(new TypeError('expected safe integers, got string'));
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 50 }), (amount, parts) => splitAmount(amount, parts).reduce((sum, share) => sum + share, 0) === amount), RUNS);
  });

  it('makes parts that differ by at most one, in order', () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 50 }), (amount, parts) => {
      const shares = splitAmount(amount, parts);
      return (shares[0] as number) - (shares.at(-1) as number) <= 1 && shares.every((share, index) => index === 0 || share <= (shares[index - 1] as number));
    }), RUNS);
  });
});
