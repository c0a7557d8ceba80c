import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJwt } from './function.ts';

const RUNS = { seed: 1814, numRuns: 200 };
const RFC = 'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

describe('JSON Web Token', () => {
  it('accepts the example of RFC 7519', () => {
    expect(isJwt(RFC)).toBe(true);
    expect(isJwt(`${encode({ alg: 'ES256' })}.${encode({})}.c2ln`)).toBe(true);
  });

  it('refuses other numbers of parts', () => {
    const [header, payload, signature] = RFC.split('.');
    for (const text of ['', '.', '..', `${header}`, `${header}.${payload}`, `${header}.${payload}.`, `.${payload}.${signature}`, `${header}..${signature}`, `${RFC}.${signature}`]) expect(isJwt(text), text).toBe(false);
  });

  it('refuses what is no base64url', () => {
    for (const text of [` ${RFC}`, `${RFC} `, `${RFC}\n`, `${RFC}=`, `${RFC}+`, RFC.replace('eyJ', 'ey!J'), `${RFC}é`]) expect(isJwt(text), text).toBe(false);
  });

  it('refuses parts that are no JSON objects', () => {
    const good = encode({ alg: 'HS256' });
    for (const bad of ['abc', encode([1]), encode(['alg']), encode(null), encode('alg'), encode(5), encode(true)]) {
      expect(isJwt(`${bad}.${good}.c2ln`), bad).toBe(false);
      expect(isJwt(`${good}.${bad}.c2ln`), bad).toBe(false);
    }
  });

  it('refuses a header without an algorithm', () => {
    for (const header of [{}, { typ: 'JWT' }, { alg: 5 }, { alg: null }]) expect(isJwt(`${encode(header)}.${encode({})}.c2ln`)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isJwt({ token: RFC } as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('accepts any claims', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (claims) => isJwt(`${encode({ alg: 'none' })}.${encode(claims)}.c2ln`)), RUNS);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('e', 'y', 'J', '.', '=', '{', '}') }), (text) => typeof isJwt(text) === 'boolean'), RUNS);
  });
});
