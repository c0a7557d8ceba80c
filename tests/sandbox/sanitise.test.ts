import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sanitise, sanitiseLine } from '../../src/sandbox/sanitise.ts';

test.each([
  ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
  ['cursor movements', 'a\u001b[2J\u001b[1;1Hb\u001b[?25l', 'ab'],
  ['a title', '\u001b]0;title\u0007text', 'text'],
  ['a link', '\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
  ['a title without an end', 'a\u001b]0;never', 'a'],
  ['device control strings', 'a\u001bP1;2|x\u001b\\b\u001b_apc\u001b\\c', 'abc'],
  ['one-byte control sequences', 'a\u009b31mb\u009d0;t\u009cc', 'abc'],
  ['a lone escape', 'a\u001b', 'a'],
  ['carriage returns', 'one\rtwo\r\nthree', 'one\ntwo\nthree'],
  ['other line separators', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
  ['null bytes and bells', 'a\u0000b\u0007c\u0008d\u007fe', 'abcde'],
  ['bidirectional controls', 'a\u202Eb\u202Cc\u2066d\u2069e\u200ff\u061cg', 'abcdefg'],
  ['invisible characters', 'a\u200bb\u2060c\ufeffd\u{e0041}e', 'abcde'],
  ['tabs and newlines stay', 'a\tb\nc', 'a\tb\nc'],
  ['emoji stay', '👩‍💻 🏳️‍🌈 日本語', '👩‍💻 🏳️‍🌈 日本語'],
  ['half a character', 'a\ud800b', 'a\ufffdb'],
])('%s', (_name, text, expected) => {
  expect(sanitise(text)).toBe(expected);
});

test('invalid UTF-8', () => {
  expect(sanitise(new Uint8Array([0x61, 0xff, 0xfe, 0x62, 0xc3]))).toBe('a\ufffd\ufffdb\ufffd');
});

test('secrets are redacted', () => {
  expect(sanitise('token xoxb-123456789012-abcdef')).toBe('token [redacted]');
});

test('whatever comes in, nothing that a terminal obeys comes out, and cleaning twice changes nothing', () => {
  const nasty = fc.array(fc.constantFrom('\u001b', '[', ']', '0', ';', 'm', '\u0007', '\\', '\r', '\n', '\u009b', '\u009c', '\u202e', 'x', '\u0000', ' '), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
    const clean = sanitise(text);
    // eslint-disable-next-line no-control-regex -- exactly these must be gone
    expect(clean).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(sanitise(clean)).toBe(clean);
  }), { numRuns: 500 });
});

test('one line, cut', () => {
  expect(sanitiseLine(' a\n b\tc ', 10)).toBe('a b c');
  expect(sanitiseLine('abcdef', 4)).toBe('abc…');
});

test('a megabyte of escapes is no work', () => {
  expect(sanitise('\u001b]'.repeat(500_000))).toBe('');
  expect(sanitise('\u001b['.repeat(500_000)).length).toBeLessThan(500_001);
});
