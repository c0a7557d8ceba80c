import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padNumber } from './function.ts';

const RUNS = { seed: 3039, numRuns: 200 };
const LENGTH = 2;

describe('number with zeros in front', () => {
  it('has at least so many digits', () => {
    for (const [value, length, expected] of [[7, 2, '07'], [7, 3, '007'], [0, 4, '0000'], [42, 2, '42'], [1234, 6, '001234'], [12_345, 3, '12345'], [5, 0, '5'], [5, 1, '5']] as const) expect(padNumber(value, length), `${value} ${length}`).toBe(expected);
  });

  it('has the minus before the zeros', () => {
    expect(padNumber(-7, 3)).toBe('-007');
    expect(padNumber(-0, 2)).toBe('00');
  });

  it('uses its default', () => {
    expect(padNumber(3)).toBe(padNumber(3, LENGTH));
  });

  it('throws for no integers and for impossible lengths', () => {
    for (const value of [1.5, Number.NaN, 2 ** 53]) expect(() => padNumber(value)).toThrow(new TypeError(`expected a safe integer, got ${value}`));
    expect(() => padNumber('7' as never)).toThrow(new TypeError('expected a safe integer, got string'));
    for (const length of [-1, 1001, 2.5, Number.NaN]) expect(() => padNumber(7, length)).toThrow(new RangeError(`expected a length from 0 to 1000, got ${length}`));
    expect(padNumber(1, 1000)).toHaveLength(1000);
  });

  it('can be read back', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), fc.nat(40), (value, length) => Number(padNumber(value, length)) === value), RUNS);
  });

  it('sorts as text as the numbers do', () => {
    fc.assert(fc.property(fc.nat(99_999), fc.nat(99_999), (a, b) => (padNumber(a, 5) < padNumber(b, 5)) === (a < b)), RUNS);
  });
});
