import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMacAddress } from './function.ts';

const RUNS = { seed: 2832, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isMacAddress(text), text).toBe(valid);
}

describe('MAC address', () => {
  it('accepts colons, hyphens and dots', () => {
    expectAll(['ab:ab:ab:ab:ab:ab', 'FF:FF:FF:FF:FF:FF', '01:02:03:04:05:ab', '01-02-03-04-05-ab', '0102.0304.05ab', '00:00:00:00:00:00', 'aB:cD:eF:01:23:45'], true);
  });

  it('refuses what has other digits, counts or separators', () => {
    expectAll(['', 'abc', '01:02:03:04:05', '01:02:03:04:05:06:07', '01:02:03:04::ab', '1:2:3:4:5:6', 'AB:CD:EF:GH:01:02', '01-02 03:04 05 ab', '01:02-03:04:05:06', '010203040506', '01 02 03 04 05 06', '0102.0304', '0102.0304.0506.0708', '01020.304.05ab'], false);
  });

  it('refuses anything around it', () => {
    expectAll([' 01:02:03:04:05:ab', '01:02:03:04:05:ab ', '01:02:03:04:05:ab\n', 'x01-02-03-04-05-ab', '01-02-03-04-05-abx', '.0102.0304.05ab', '0102.0304.05ab.'], false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isMacAddress(10203 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  const pairs = fc.array(fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).padStart(2, '0')), { minLength: 6, maxLength: 6 });

  it('accepts any six bytes with one kind of separator', () => {
    fc.assert(fc.property(pairs, fc.constantFrom(':', '-'), (bytes, mark) => isMacAddress(bytes.join(mark)) && isMacAddress(bytes.join(mark).toUpperCase()) && !isMacAddress(bytes.join(mark).replace(mark, '_'))), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isMacAddress(text) === 'boolean'), RUNS);
  });
});
