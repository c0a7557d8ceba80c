import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './function.ts';

const RUNS = { seed: 336, numRuns: 200 };

describe('text from Base64', () => {
  it('agrees with RFC 4648 section 10', () => {
    const vectors: [string, string][] = [['', ''], ['f', 'Zg=='], ['fo', 'Zm8='], ['foo', 'Zm9v'], ['foob', 'Zm9vYg=='], ['fooba', 'Zm9vYmE='], ['foobar', 'Zm9vYmFy']];
    for (const [text, code] of vectors) expect(decodeBase64(code), code).toBe(text);
  });

  it('needs no padding', () => {
    expect(decodeBase64('Zg')).toBe('f');
    expect(decodeBase64('Zm8')).toBe('fo');
    expect(decodeBase64('Zm9vYg')).toBe('foob');
  });

  it('reads both alphabets and UTF-8', () => {
    expect(decodeBase64('w6nwn5iA')).toBe('é😀');
    expect(decodeBase64('Pz8/Pj4+')).toBe('???>>>');
    expect(decodeBase64('Pz8_Pj4-')).toBe('???>>>');
    expect(decodeBase64('77u/eA==')).toBe('\ufeffx');
  });

  it('refuses what is not Base64', () => {
    for (const code of ['Z', '=', '==', 'Zg=', 'Zg===', 'Zm9v=', 'Zm9v====', 'Zm8=Zm8=', 'Zm 8', 'Zm8\n', ' Zm8', 'Zm8!', 'é', '+_', 'Z===', 'Zm9vY', 'Zm9v==']) expect(() => decodeBase64(code), code).toThrow(new SyntaxError('expected Base64'));
    expect(() => decodeBase64('/w==')).toThrow(TypeError);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => decodeBase64(5 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('undoes encoding', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decodeBase64(Buffer.from(text).toString('base64')) === text && decodeBase64(Buffer.from(text).toString('base64url')) === text), RUNS);
  });

  it('gives only what encodes to it, or an error', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('Z', 'm', '8', '=', '+', '-') }), (code) => { try { return Buffer.from(decodeBase64(code)).length <= code.length; } catch (error) { return error instanceof SyntaxError || error instanceof TypeError; } }), RUNS);
  });
});
