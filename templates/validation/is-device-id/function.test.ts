import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeviceId } from './function.ts';

const RUNS = { seed: 8, numRuns: 200 };

describe('device ID', () => {
  it('accepts DEV- and 8 hexadecimal digits', () => {
    for (const text of ['DEV-00000000', 'DEV-12345678', 'DEV-DEADBEEF', 'DEV-deadbeef', 'DEV-0123aBcF', 'DEV-ffffffff']) expect(isDeviceId(text), text).toBe(true);
  });

  it('refuses 7 and 9 digits', () => {
    for (const text of ['DEV-1234567', 'DEV-123456789', 'DEV-', 'DEV']) expect(isDeviceId(text), text).toBe(false);
  });

  it('refuses another prefix or separator', () => {
    for (const text of ['', '12345678', 'dev-12345678', 'Dev-12345678', 'DEX-12345678', 'DEV_12345678', 'DEV12345678', 'DEV--12345678', 'XDEV-12345678', 'DEV–12345678']) expect(isDeviceId(text), text).toBe(false);
  });

  it('refuses other characters, spaces and line ends', () => {
    for (const text of ['DEV-1234567G', 'DEV-1234567g', 'DEV-1234 678', ' DEV-12345678', 'DEV-12345678 ', 'DEV-12345678\n', 'DEV-1234567８', 'DEV-1234567/', 'DEV-1234567:', 'DEV-1234567@', 'DEV-1234567`']) expect(isDeviceId(text), text).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isDeviceId(12345678 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts every number written with 8 hexadecimal digits', () => {
    fc.assert(fc.property(fc.nat(0xffffffff), (value) => isDeviceId(`DEV-${value.toString(16).padStart(8, '0')}`)), RUNS);
  });

  it('refuses an ID with a character more or less', () => {
    const id = fc.stringMatching(/^DEV-[0-9A-F]{8}$/);
    fc.assert(fc.property(id, fc.nat(11), fc.constantFrom('0', 'A', '-', ' '), (text, at, extra) => {
      return !isDeviceId(text.slice(0, at) + text.slice(at + 1)) && !isDeviceId(text.slice(0, at) + extra + text.slice(at));
    }), RUNS);
  });
});
