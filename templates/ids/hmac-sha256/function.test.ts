import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hmacSha256 } from './function.ts';

const RUNS = { seed: 400, numRuns: 200 };

describe('HMAC-SHA-256', () => {
  it('agrees with RFC 4231', () => {
    expect(hmacSha256('Hi There', new Uint8Array(20).fill(0x0b))).toBe('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7');
    expect(hmacSha256('what do ya want for nothing?', 'Jefe')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    expect(hmacSha256(new Uint8Array(50).fill(0xdd), new Uint8Array(20).fill(0xaa))).toBe('773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe');
    expect(hmacSha256('Test Using Larger Than Block-Size Key - Hash Key First', new Uint8Array(131).fill(0xaa))).toBe('60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54');
  });

  it('takes texts as UTF-8, also an empty one', () => {
    expect(hmacSha256('é', 'ü')).toBe(hmacSha256(new Uint8Array([0xc3, 0xa9]), new Uint8Array([0xc3, 0xbc])));
    expect(hmacSha256('', 'key')).toBe('5d5d139563c95b5967b9bd9a8c9b233a9dedb45072794cd232dc1b74832607d0');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => hmacSha256(5 as never, 'key')).toThrow(new TypeError('expected strings or bytes, got number'));
    expect(() => hmacSha256('a', undefined as never)).toThrow(new TypeError('expected strings or bytes, got undefined'));
    expect(() => hmacSha256('a', '')).toThrow(new TypeError('expected a key that is not empty'));
    expect(() => hmacSha256('a', new Uint8Array())).toThrow(new TypeError('expected a key that is not empty'));
  });

  it('has 64 digits', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (data, key) => /^[0-9a-f]{64}$/.test(hmacSha256(data, key))), RUNS);
  });

  it('depends on the message and on the key', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (data, key) => hmacSha256(data, key) !== hmacSha256(`${data}x`, key) && hmacSha256(data, key) !== hmacSha256(data, `${key}x`)), RUNS);
  });
});
