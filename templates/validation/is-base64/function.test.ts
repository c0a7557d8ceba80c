import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBase64 } from './function.ts';

const RUNS = { seed: 621, numRuns: 200 };
const URL_SAFE = false;

function expectAll(texts: string[], urlSafe: boolean, valid: boolean): void {
  for (const text of texts) expect(isBase64(text, urlSafe), text).toBe(valid);
}

describe('Base64', () => {
  it('accepts the test vectors of RFC 4648', () => {
    expectAll(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy', '+/+/', 'AB+/'], false, true);
  });

  it('needs whole groups and right padding', () => {
    expectAll(['Z', 'Zg', 'Zg=', 'Zm8', 'Zm8==', 'Zm9v=', 'Zm9v==', 'Zm9vYg', '=', '====', 'Zg===', 'Zg==Zg==', 'Z===', 'Zm9vY'], false, false);
  });

  it('has its own alphabet', () => {
    expectAll(['Zm9-', 'Zm9_', 'Zm9 v', 'Zm9\n', 'Zm9v\n', ' Zm9v', 'Zm9é', 'Zm,v', '-_-_'], false, false);
  });

  it('has another alphabet and needs no padding in base64url', () => {
    expectAll(['', 'Zg', 'Zg==', 'Zm8', 'Zm8=', 'Zm9v', '-_-_', 'Zm9vYg', 'AB-_ab'], true, true);
    expectAll(['Z', 'Zg=', 'Zm8==', 'Zm9v=', 'Zm9vY', '+/+/', 'Zm9+', 'Zm9/', 'Zm9v ', ' Zm9v', 'Zm9v\n', '=', 'Zm9vYm=='.replace('Ym', 'Y')], true, false);
  });

  it('uses its default', () => {
    for (const text of ['+/+/', '-_-_', 'Zg']) expect(isBase64(text)).toBe(isBase64(text, URL_SAFE));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isBase64(new Uint8Array() as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('accepts whatever is encoded', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => isBase64(Buffer.from(bytes).toString('base64'), false) && isBase64(Buffer.from(bytes).toString('base64url'), true)), RUNS);
  });

  it('accepts only what can be decoded and encoded again', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', 'Q', '=', '+', '-'), maxLength: 9 }), (text) => !isBase64(text, false) || Buffer.from(text, 'base64').toString('base64').length === text.length), RUNS);
  });
});
