import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainName } from './function.ts';

const RUNS = { seed: 5004, numRuns: 200 };
const REQUIRE_TLD = true;

function expectAll(texts: string[], requireTld: boolean, valid: boolean): void {
  for (const text of texts) expect(isDomainName(text, requireTld), text).toBe(valid);
}

describe('domain name', () => {
  it('agrees with validator.js', () => {
    expectAll(['domain.com', 'dom.plato', 'a.domain.co', 'foo--bar.com', 'xn--froschgrn-x9a.com', 'rebecca.blackfriday', '1337.com', 'EXAMPLE.ORG', 'a.b.c.d.info', 'xn--e1afmkfd.xn--p1ai', '7.1.com'], true, true);
    expectAll(['abc', '256.0.0.0', '_.com', '*.some.com', 's!ome.com', 'domain.com/', '/more.com', 'domain.com.', '.com', 'a..com', '-a.com', 'a-.com', 'a.c', 'a.123', 'a.1com', 'a.com1', 'exa mple.com', 'example.com\n', ' example.com', 'müller.de', '', '.', 'ex_ample.com', 'a.-com', 'a.com-', 'domain.com�'], true, false);
  });

  it('may be a single host where no top-level name is required', () => {
    expectAll(['localhost', 'web-1', 'a', '7', '192.168.0.1', 'domain.com', 'db.internal'], false, true);
    expectAll(['', '-a', 'a-', 'a b', 'a_b', 'a..b', '.a', 'a.', 'host:80'], false, false);
  });

  it('holds the limits of 63 and 253 characters', () => {
    const label = 'a'.repeat(63);
    expectAll([`${label}.com`, `${label}.${label}.${label}.${'a'.repeat(57)}.com`], true, true);
    expectAll([`${label}a.com`, `${label}.${label}.${label}.${'a'.repeat(58)}.com`], true, false);
    expectAll([`a.${'b'.repeat(63)}`], true, true);
    expectAll([`a.${'b'.repeat(64)}`], true, false);
  });

  it('uses its default', () => {
    for (const text of ['localhost', 'example.com']) expect(isDomainName(text)).toBe(isDomainName(text, REQUIRE_TLD));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isDomainName(new URL('http://a.io') as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('accepts labels of letters and digits', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z0-9]{1,9}$/), { minLength: 1, maxLength: 5 }), (labels) => isDomainName(`${labels.join('.')}.org`, true)), RUNS);
  });

  it('accepts no less without a top-level name', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '1', '-', '.', 'c', 'o') }), (text) => !isDomainName(text, true) || isDomainName(text, false)), RUNS);
  });
});
