import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmail } from './function.ts';

const MAX_LENGTH = 254;
const RUNS = { seed: 20_408, numRuns: 200 };

function expectAll(texts: string[], valid: boolean): void {
  for (const text of texts) expect(isEmail(text), text).toBe(valid && text.length <= MAX_LENGTH);
}

describe('e-mail address', () => {
  it('accepts ordinary addresses', () => {
    expectAll(['foo@bar.com', 'x@x.au', 'foo@bar.com.au', 'foo+bar@bar.com', 'a_b-c@d-e.org', 'test.1@gmail.com', 'UPPER@CASE.COM'], true);
  });

  it('accepts the forms of RFC 5322 section 3.4.1 that mail servers use', () => {
    expectAll(["!#$%&'*+-/=?^_`{|}~@example.org", '"foobar"@example.com', '"foo bar"@example.com', '"foo\\@bar"@example.com', '"a@b"@example.com'], true);
  });

  it('accepts international addresses (RFC 6531)', () => {
    expectAll(['hans.m端ller@test.com', 'hans@m端ller.com', 'user@xn--bcher-kva.ch', 'δοκιμή@παράδειγμα.δοκιμή', 'a@b.xn--p1ai'], true);
  });

  it('refuses texts without a local part, an @ or a domain', () => {
    expectAll(['', '@', 'invalid.com', '@invalid.com', 'invalidemail@', 'a@b', 'foo bar'], false);
  });

  it('refuses misplaced dots and hyphens', () => {
    expectAll(['multiple..dots@test.com', 'ends.with.dot.@gmail.com', '.a@b.com', 'foo@bar.com.', 'a@b..com', 'a@.com', 'a@-b.com', 'a@b-.com'], false);
  });

  it('refuses characters that need quotes or are no host names', () => {
    expectAll(['foo bar@x.com', 'a,b@x.com', 'wrong()[]",:;<>@@gmail.com', '"a"b"@x.com', '"a\u0001"@x.com', 'foo@_bar.com', 'a@b c.com', 'a@b.co m', 'a@b.com\n', '\na@b.com', ' a@b.com'], false);
  });

  it('refuses look-alike and numeric top-level names', () => {
    expectAll(['somename@ｇｍａｉｌ.com', 'z@co.c', 'a@b.123', 'a@127.0.0.1', 'username@domain.com©', 'a@b.xn--'], false);
  });

  it('holds the limits of RFC 5321: 64 bytes, 63-letter labels, total length', () => {
    expectAll([`${'a'.repeat(64)}@example.com`, `a@${'b'.repeat(63)}.com`, `"${'a'.repeat(62)}"@b.com`], true);
    expectAll([`${'a'.repeat(65)}@example.com`, `${'é'.repeat(33)}@example.com`, `a@${'b'.repeat(64)}.com`], false);
    const domain = `${'b'.repeat(40)}.com`;
    const longest = `${'a'.repeat(64)}@${`${'c'.repeat(47)}.`.repeat(3)}${domain}`;
    expect(longest.length).toBe(253);
    expectAll([longest, `${longest}m`], true);
    expect(isEmail(`${longest}mm`)).toBe(false);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => isEmail(42 as never)).toThrow(new TypeError('expected a string, got number'));
    expect(() => isEmail(undefined as never)).toThrow(TypeError);
  });

  it('answers true or false for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof isEmail(text) === 'boolean'), RUNS);
  });

  it('accepts plain letters and digits around an @', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,5}$/);
    fc.assert(fc.property(word, word, (local, host) => isEmail(`${local}@${host}.io`) === (`${local}@${host}.io`.length <= MAX_LENGTH)), RUNS);
  });

  it('never accepts white space outside quotes', () => {
    const space = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2028');
    fc.assert(fc.property(space, fc.nat(7), (blank, at) => !isEmail(`${'a@bc.de'.slice(0, at)}${blank}${'a@bc.de'.slice(at)}`)), RUNS);
  });
});
