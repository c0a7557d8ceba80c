import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from './function.ts';

const RUNS = { seed: 335, numRuns: 200 };
const ALPHABET: string = 'base64';
const pad = (sign: string): string => (ALPHABET === 'base64' ? sign : '');

describe('Base64', () => {
  it('agrees with RFC 4648 section 10', () => {
    const vectors: [string, string, string][] = [['', '', ''], ['f', 'Zg', '=='], ['fo', 'Zm8', '='], ['foo', 'Zm9v', ''], ['foob', 'Zm9vYg', '=='], ['fooba', 'Zm9vYmE', '='], ['foobar', 'Zm9vYmFy', '']];
    for (const [text, code, padding] of vectors) expect(encodeBase64(text), text).toBe(code + pad(padding));
  });

  it('encodes texts as UTF-8', () => {
    expect(encodeBase64('é😀')).toBe('w6nwn5iA');
  });

  it('takes bytes of every value', () => {
    expect(encodeBase64(new Uint8Array([251, 255, 254]))).toBe(ALPHABET === 'base64' ? '+//+' : '-__-');
    expect(encodeBase64(new Uint8Array([0, 0]))).toBe(`AAA${pad('=')}`);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => encodeBase64(5 as never)).toThrow(new TypeError('expected a string or bytes, got number'));
    expect(() => encodeBase64(null as never)).toThrow(new TypeError('expected a string or bytes, got object'));
  });

  it('decodes back', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => Buffer.from(encodeBase64(bytes), 'base64').equals(bytes)), RUNS);
  });

  it('has four signs for every three bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => encodeBase64(bytes).length === (ALPHABET === 'base64' ? Math.ceil(bytes.length / 3) * 4 : Math.ceil((bytes.length * 4) / 3))), RUNS);
  });
});
