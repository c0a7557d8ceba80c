import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomToken } from './function.ts';

const DEFAULT_BYTES = 32;
const RUNS = { seed: 112, numRuns: 100 };

describe('random token', () => {
  it('has the length of its bytes in base64url', () => {
    expect(randomToken()).toHaveLength(Math.ceil((DEFAULT_BYTES * 4) / 3));
    expect(randomToken(32)).toHaveLength(43);
    expect(randomToken(16)).toHaveLength(22);
    expect(randomToken(1024)).toHaveLength(1366);
  });

  it('holds its limits', () => {
    for (const bytes of [15, 1025, 0, -1, 16.5, Number.NaN, Number.POSITIVE_INFINITY, '32' as never]) expect(() => randomToken(bytes)).toThrow(new TypeError(`expected a number of bytes from 16 to 1024, got ${bytes}`));
  });

  it('does not repeat', () => {
    expect(new Set(Array.from({ length: 2000 }, () => randomToken(16))).size).toBe(2000);
  });

  it('uses all values of a byte about equally often', () => {
    const bytes = Array.from({ length: 256 }, () => Buffer.from(randomToken(1024), 'base64url')).flatMap((part) => [...part]);
    const counts = new Array<number>(256).fill(0);
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1250);
  });

  it('contains only characters that are safe in URLs', () => {
    fc.assert(fc.property(fc.integer({ min: 16, max: 200 }), (bytes) => /^[A-Za-z0-9_-]+$/.test(randomToken(bytes))), RUNS);
  });

  it('decodes to as many bytes as asked for', () => {
    fc.assert(fc.property(fc.integer({ min: 16, max: 1024 }), (bytes) => Buffer.from(randomToken(bytes), 'base64url').length === bytes), RUNS);
  });
});
