import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base62Encode } from './function.ts';

const RUNS = { seed: 403, numRuns: 200 };
const decode = (code: string): bigint => [...code].reduce((value, digit) => value * 62n + BigInt('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(digit)), 0n);

describe('number in base 62', () => {
  it('has digits, upper-case and lower-case letters', () => {
    const digits = Array.from({ length: 62 }, (_, value) => base62Encode(value)).join('');
    expect(digits).toBe('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
  });

  it('has one digit more at every power of 62', () => {
    expect(base62Encode(61)).toBe('z');
    expect(base62Encode(62)).toBe('10');
    expect(base62Encode(3843)).toBe('zz');
    expect(base62Encode(3844)).toBe('100');
    expect(base62Encode(125)).toBe('21');
  });

  it('takes the largest numbers', () => {
    expect(base62Encode(Number.MAX_SAFE_INTEGER)).toBe('fFgnDxSe7');
    expect(base62Encode(2n ** 64n - 1n)).toBe('LygHa16AHYF');
    expect(base62Encode(0n)).toBe('0');
    expect(base62Encode(-0)).toBe('0');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => base62Encode(-1)).toThrow(new TypeError('expected a whole number from 0, got -1'));
    expect(() => base62Encode(-1n)).toThrow(new TypeError('expected a whole number from 0, got -1'));
    expect(() => base62Encode(1.5)).toThrow(new TypeError('expected a whole number from 0, got 1.5'));
    expect(() => base62Encode(2 ** 53)).toThrow(new TypeError('expected a whole number from 0, got 9007199254740992'));
    expect(() => base62Encode('5' as never)).toThrow(new TypeError('expected a whole number from 0, got 5'));
  });

  it('decodes back', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 80n }), (value) => decode(base62Encode(value)) === value), RUNS);
  });

  it('has no leading zero and sorts by number', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), (a, b) => { const [x, y] = [base62Encode(a), base62Encode(b)]; return (a === 0 || !x.startsWith('0')) && (x.length === y.length ? Math.sign(a - b) === (x < y ? -1 : Number(x > y)) : a < b === x.length < y.length); }), RUNS);
  });
});
