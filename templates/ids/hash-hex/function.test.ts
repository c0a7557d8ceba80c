import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashHex } from './function.ts';

const ALGORITHM = 'sha512';
const RUNS = { seed: 399, numRuns: 200 };


const lengths: Record<string, number> = { md5: 32, sha1: 40, sha256: 64, sha384: 96, sha512: 128 };

describe('hexadecimal digest', () => {
  it('agrees with RFC 1321 and FIPS 180', () => {
    expect(hashHex('', 'md5')).toBe('d41d8cd98f00b204e9800998ecf8427e');
    expect(hashHex('abc', 'md5')).toBe('900150983cd24fb0d6963f7d28e17f72');
    expect(hashHex('message digest', 'md5')).toBe('f96b697d7cb7938d525a2f31aaf161d0');
    expect(hashHex('abc', 'sha1')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(hashHex('abc', 'sha256')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hashHex('abc', 'sha384')).toBe('cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7');
    expect(hashHex('abc', 'sha512')).toBe('ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f');
  });

  it('takes bytes and texts in UTF-8', () => {
    expect(hashHex(new Uint8Array([97, 98, 99]), 'md5')).toBe(hashHex('abc', 'md5'));
    expect(hashHex('é', 'md5')).toBe(hashHex(new Uint8Array([0xc3, 0xa9]), 'md5'));
  });

  it('has a default algorithm', () => {
    expect(hashHex('abc')).toBe(hashHex('abc', ALGORITHM));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hashHex(5 as never)).toThrow(new TypeError('expected a string or bytes, got number'));
    expect(() => hashHex(null as never)).toThrow(new TypeError('expected a string or bytes, got object'));
    expect(() => hashHex('a', 'sha3')).toThrow(new TypeError('expected md5, sha1, sha256, sha384, sha512 as algorithm, got sha3'));
    expect(() => hashHex('a', null as never)).toThrow(new TypeError('expected md5, sha1, sha256, sha384, sha512 as algorithm, got null'));
  });

  it('has the length of its algorithm', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom(...Object.keys(lengths)), (text, algorithm) => new RegExp(`^[0-9a-f]{${lengths[algorithm]}}$`).test(hashHex(text, algorithm))), RUNS);
  });

  it('depends on the data alone', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => hashHex(bytes) === hashHex(Uint8Array.from(bytes)) && hashHex(bytes) !== hashHex(Uint8Array.from([...bytes, 0]))), RUNS);
  });
});
