import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from './function.ts';

const RUNS = { seed: 111, numRuns: 200 };
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('SHA-256', () => {
  it('agrees with the test vectors of NIST', () => {
    expect(sha256Hex('')).toBe(EMPTY);
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1');
    expect(sha256Hex('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('hashes bytes, also those of a Buffer and of a part of one', () => {
    expect(sha256Hex(new Uint8Array())).toBe(EMPTY);
    expect(sha256Hex(Buffer.from('abc'))).toBe(sha256Hex('abc'));
    expect(sha256Hex(Buffer.from('xabcx').subarray(1, 4))).toBe(sha256Hex('abc'));
  });

  it('takes texts as UTF-8', () => {
    expect(sha256Hex('ä😀')).toBe(sha256Hex(new TextEncoder().encode('ä😀')));
  });

  it('throws a TypeError that says what was expected', () => {
    for (const wrong of [5, null, undefined, [1], {}]) expect(() => sha256Hex(wrong as never)).toThrow(new TypeError(`expected a string or bytes, got ${typeof wrong}`));
  });

  it('always has 64 lower-case hexadecimal digits', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => /^[0-9a-f]{64}$/.test(sha256Hex(bytes))), RUNS);
  });

  it('is the same for the same data and different for other data', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (sha256Hex(a) === sha256Hex(b)) === (a === b)), RUNS);
  });
});
