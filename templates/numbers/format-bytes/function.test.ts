import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes } from './function.ts';

const DEFAULT_DECIMALS = 1;
const BASE = 1000;
const RUNS = { seed: 64, numRuns: 200 };

describe('bytes for people', () => {
  it('writes decimal units', () => {
    for (const [bytes, expected] of [[0, '0 B'], [1, '1 B'], [999, '999 B'], [1000, '1 kB'], [1500, '1.5 kB'], [123_456_789, '123.5 MB'], [1e9, '1 GB'], [2.5e12, '2.5 TB'], [1e24, '1 YB'], [1e27, '1000 YB']] as const) expect(formatBytes(bytes, 1, 1000), expected).toBe(expected);
  });

  it('writes binary units (IEC 80000-13)', () => {
    for (const [bytes, expected] of [[0, '0 B'], [1023, '1023 B'], [1024, '1 KiB'], [1536, '1.5 KiB'], [1_048_576, '1 MiB'], [5_368_709_120, '5 GiB'], [2 ** 80, '1 YiB']] as const) expect(formatBytes(bytes, 1, 1024), expected).toBe(expected);
  });

  it('goes to the next unit when rounding reaches it', () => {
    expect(formatBytes(999_949, 1, 1000)).toBe('999.9 kB');
    expect(formatBytes(999_950, 1, 1000)).toBe('1 MB');
    expect(formatBytes(999_999, 0, 1000)).toBe('1 MB');
    expect(formatBytes(1_048_575, 1, 1024)).toBe('1 MiB');
    expect(formatBytes(999.96, 1, 1000)).toBe('1 kB');
  });

  it('drops trailing zeros and rounds to the decimals', () => {
    expect(formatBytes(1234, 0, 1000)).toBe('1 kB');
    expect(formatBytes(1234, 2, 1000)).toBe('1.23 kB');
    expect(formatBytes(1200, 3, 1000)).toBe('1.2 kB');
    expect(formatBytes(1234, 20, 1000)).toBe('1.234 kB');
  });

  it('uses its defaults', () => {
    for (const bytes of [5, 1234, 987_654_321]) expect(formatBytes(bytes)).toBe(formatBytes(bytes, DEFAULT_DECIMALS, BASE));
  });

  it('writes negative numbers and what rounds to zero', () => {
    expect(formatBytes(-1500, 1, 1000)).toBe('-1.5 kB');
    expect(formatBytes(-0, 1, 1000)).toBe('0 B');
    expect(formatBytes(-0.01, 1, 1000)).toBe('0 B');
    expect(formatBytes(0.5, 1, 1000)).toBe('0.5 B');
  });

  it('throws a TypeError that says what was expected', () => {
    for (const bytes of [Number.NaN, Number.POSITIVE_INFINITY, '5' as never]) expect(() => formatBytes(bytes)).toThrow(new TypeError(`expected a finite number of bytes, got ${bytes}`));
    for (const decimals of [-1, 21, 1.5]) expect(() => formatBytes(1, decimals)).toThrow(new TypeError(`expected decimals from 0 to 20, got ${decimals}`));
    expect(() => formatBytes(1, 1, 2)).toThrow(new TypeError('expected base 1000 or 1024, got 2'));
  });

  it('is never further from the truth than the rounding', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e26, noNaN: true }), fc.constantFrom(1000, 1024), (bytes, base) => {
      const [number, unit] = formatBytes(bytes, 2, base).split(' ') as [string, string];
      const power = 'BkMGTPEZY'.indexOf(unit === 'KiB' ? 'k' : (unit[0] as string));
      return Math.abs(Number(number) * base ** power - bytes) <= 0.0051 * base ** power;
    }), RUNS);
  });

  it('always shows a number below the base, up to the largest unit', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 9e26, noNaN: true }), fc.nat(3), fc.constantFrom(1000, 1024), (bytes, decimals, base) => Number(formatBytes(bytes, decimals, base).split(' ')[0]) < base), RUNS);
  });
});
