import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ulid } from './function.ts';

const RUNS = { seed: 396, numRuns: 200 };

describe('ULID', () => {
  it('begins like the example of the specification', () => {
    expect(ulid(1469918176385).slice(0, 10)).toBe('01ARYZ6S41');
    expect(ulid(1469922850259).slice(0, 10)).toBe('01ARZ3NDEK');
  });

  it('takes every time of 48 bits', () => {
    expect(ulid(0).slice(0, 10)).toBe('0000000000');
    expect(ulid(2 ** 48 - 1).slice(0, 10)).toBe('7ZZZZZZZZZ');
    expect(ulid(31).slice(0, 10)).toBe('000000000Z');
    expect(ulid(32).slice(0, 10)).toBe('0000000010');
  });

  it('has everything else random, of the whole alphabet', () => {
    const ids = Array.from({ length: 600 }, () => ulid(0));
    for (const place of [10, 25]) expect([...new Set(ids.map((id) => id[place]))].toSorted().join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    expect(new Set(ids).size).toBe(600);
  });

  it('takes the present time by default', () => {
    const before = ulid(Date.now()).slice(0, 10);
    const now = ulid().slice(0, 10);
    expect(now >= before && now <= ulid(Date.now()).slice(0, 10)).toBe(true);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => ulid(-1)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got -1'));
    expect(() => ulid(2 ** 48)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got 281474976710656'));
    expect(() => ulid(1.5)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got 1.5'));
    expect(() => ulid('0' as never)).toThrow(new TypeError('expected milliseconds from 0 to 2^48 - 1, got 0'));
  });

  it('has 26 characters of the alphabet', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (time) => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(ulid(time))), RUNS);
  });

  it('sorts by time', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (a, b) => a === b || (ulid(a) < ulid(b)) === (a < b)), RUNS);
  });
});
