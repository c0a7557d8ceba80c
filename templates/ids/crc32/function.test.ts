import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './function.ts';

const RUNS = { seed: 401, numRuns: 200 };

describe('CRC-32', () => {
  it('agrees with published check values', () => {
    expect(crc32('123456789')).toBe('cbf43926');
    expect(crc32('The quick brown fox jumps over the lazy dog')).toBe('414fa339');
    expect(crc32('')).toBe('00000000');
    expect(crc32('a')).toBe('e8b7be43');
  });

  it('takes bytes and texts in UTF-8', () => {
    expect(crc32(new Uint8Array([0, 0, 0, 0]))).toBe('2144df1c');
    expect(crc32('é')).toBe(crc32(new Uint8Array([0xc3, 0xa9])));
  });

  it('keeps leading zeros', () => {
    expect(crc32(new Uint8Array([255, 255, 255, 255]))).toBe('ffffffff');
    expect(crc32('33')).toBe('0a6216d9');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => crc32(5 as never)).toThrow(new TypeError('expected a string or bytes, got number'));
    expect(() => crc32(null as never)).toThrow(new TypeError('expected a string or bytes, got object'));
  });

  it('agrees with the polynomial bit by bit', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => { let register = 0xffffffff; for (const byte of bytes) { register ^= byte; for (let bit = 0; bit < 8; bit += 1) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0); } return crc32(bytes) === ((register ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0'); }), RUNS);
  });

  it('finds a changed bit', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, place) => { const changed = Uint8Array.from(bytes); const index = place % bytes.length; changed[index] = (changed[index] as number) ^ (1 << (place % 8)); return crc32(changed) !== crc32(bytes); }), RUNS);
  });
});
