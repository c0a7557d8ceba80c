import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHash } from './function.ts';

const RUNS = { seed: 5502, numRuns: 200 };
const ALGORITHM: string = 'sha256';
const EMPTY: Record<string, string> = {
  crc32: '00000000', md5: 'd41d8cd98f00b204e9800998ecf8427e', sha1: 'da39a3ee5e6b4b0d3255bfef95601890afd80709', sha224: 'd14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f',
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', sha384: '38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b',
  sha512: 'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
};

describe('form of a hash', () => {
  it('belongs to one algorithm by its length', () => {
    for (const [algorithm, hash] of Object.entries(EMPTY)) {
      for (const other of Object.keys(EMPTY)) expect(isHash(hash, other), other).toBe(other === algorithm);
      expect(isHash(hash.toUpperCase(), algorithm)).toBe(true);
      for (const wrong of [hash.slice(1), `${hash}0`, `${hash.slice(1)}g`, `g${hash.slice(1)}`, `${hash.slice(1)} `, ` ${hash.slice(1)}`, `${hash.slice(1)}\n`, `${hash.slice(0, 3)}-${hash.slice(4)}`]) expect(isHash(wrong, algorithm), wrong).toBe(false);
    }
    expect(isHash('', 'md5')).toBe(false);
  });

  it('uses its default', () => {
    for (const hash of Object.values(EMPTY)) expect(isHash(hash)).toBe(isHash(hash, ALGORITHM));
  });

  it('throws for other algorithms and for no text', () => {
    for (const algorithm of ['md4', 'SHA256', '', 'toString']) expect(() => isHash('', algorithm)).toThrow(new RangeError(`expected one of crc32, md5, sha1, sha224, sha256, sha384, sha512, got ${algorithm}`));
    expect(() => isHash(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('accepts any bytes of the right number', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => isHash(Buffer.from(bytes).toString('hex'), 'sha256')), RUNS);
  });

  it('fits at most one algorithm', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{1,130}$/), (text) => Object.keys(EMPTY).filter((algorithm) => isHash(text, algorithm)).length <= 1), RUNS);
  });
});
