import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBytes } from './function.ts';

const RUNS = { seed: 8761, numRuns: 200 };
const BASE = 1000;

describe('size in bytes', () => {
  it('knows every unit', () => {
    const vectors: [string, number][] = [['0', 0], ['512', 512], ['7 B', 7], ['1kB', 1000], ['1 KB', 1000], ['1.5 MB', 1_500_000], ['2GB', 2e9], ['1TB', 1e12], ['3 pb', 3e15], ['10k', 10_000], ['5M', 5e6]];
    for (const [text, bytes] of vectors) expect(parseBytes(text, 1000), text).toBe(bytes);
  });

  it('counts by 1024 where that is said', () => {
    for (const base of [1000, 1024]) expect([parseBytes('1KiB', base), parseBytes('1.5 MiB', base), parseBytes('2 gib', base), parseBytes('1Ti', base)]).toEqual([1024, 1_572_864, 2_147_483_648, 1_099_511_627_776]);
    expect([parseBytes('1KB', 1024), parseBytes('1.5MB', 1024), parseBytes('7B', 1024)]).toEqual([1024, 1_572_864, 7]);
  });

  it('uses its default', () => {
    expect(parseBytes('3 MB')).toBe(3 * BASE ** 2);
  });

  it('rounds to whole bytes and ignores space around', () => {
    expect([parseBytes('1.1 kB', 1000), parseBytes('0.0005kB', 1000), parseBytes('0.0004kB', 1000), parseBytes(' 5 kB\n', 1000)]).toEqual([1100, 1, 0, 5000]);
  });

  it('throws for everything else', () => {
    for (const text of ['', ' ', 'B', 'kB', '-1kB', '1 xB', '1 iB', '1i', '1,5MB', '.5MB', '1.MB', '1 kilobyte', '1  kB', '1kBB', '1e3', '1k B', 'x1kB', '9008 TB', '9.1PB', '10PiB', 'NaN', '１kB']) {
      expect(() => parseBytes(text, 1000), text).toThrow(new RangeError(`expected a size such as 1.5 MB, got ${JSON.stringify(text)}`));
    }
  });

  it('throws for other bases and for no text', () => {
    for (const base of [0, 10, 1023]) expect(() => parseBytes('1kB', base)).toThrow(new RangeError(`expected base 1000 or 1024, got ${base}`));
    expect(() => parseBytes(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('is as many times larger as the unit says', () => {
    fc.assert(fc.property(fc.nat(1000), fc.constantFrom('k', 'm', 'g', 't'), (count, prefix) => parseBytes(`${count}${prefix}b`, 1024) === parseBytes(`${count} ${prefix.toUpperCase()}iB`, 1000)), RUNS);
  });

  it('gives an integer or throws a RangeError for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'019. kMGiBx') }), (text) => {
      try {
        return Number.isSafeInteger(parseBytes(text));
      } catch (error) {
        return error instanceof RangeError;
      }
    }), RUNS);
  });
});
