import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nanoId } from './function.ts';

const DEFAULT_SIZE = 21;
const RUNS = { seed: 394, numRuns: 200 };

describe('random id', () => {
  it('has so many characters', () => {
    expect(nanoId().length).toBe(DEFAULT_SIZE);
    expect(nanoId(1).length).toBe(1);
    expect(nanoId(256).length).toBe(256);
  });

  it('uses the whole alphabet', () => {
    const seen = new Set(Array.from({ length: 40 }, () => nanoId(256)).join(''));
    expect([...seen].toSorted().join('')).toBe('-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz');
  });

  it('uses it in every place', () => {
    for (const place of [0, 19, 20]) expect(new Set(Array.from({ length: 1500 }, () => nanoId(21)[place])).size).toBe(64);
  });

  it('is different every time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => nanoId(21))).size).toBe(1000);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => nanoId(0)).toThrow(new TypeError('expected a size from 1 to 256, got 0'));
    expect(() => nanoId(257)).toThrow(new TypeError('expected a size from 1 to 256, got 257'));
    expect(() => nanoId(1.5)).toThrow(new TypeError('expected a size from 1 to 256, got 1.5'));
    expect(() => nanoId('5' as never)).toThrow(new TypeError('expected a size from 1 to 256, got 5'));
  });

  it('has the size that was asked for, in URL-safe characters', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 256 }), (size) => new RegExp(`^[A-Za-z0-9_-]{${size}}$`).test(nanoId(size))), RUNS);
  });

  it('needs no escaping in URLs', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 256 }), (size) => { const id = nanoId(size); return encodeURIComponent(id) === id; }), RUNS);
  });
});
