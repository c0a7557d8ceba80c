import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCommentText, asStringLiteral } from '../../src/factory/string-literal.ts';

describe('asStringLiteral', () => {
  it('escapes what could end the literal or hide in it', () => {
    expect(asStringLiteral('a"b\\c\n\u2028\u202e\u200b\u00a0\ud800é😀')).toBe('"a\\"b\\\\c\\n\\u2028\\u202e\\u200b\\u00a0\\ud800é😀"');
  });

  it('evaluates to the text, whatever it is', () => {
    const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), anything), (text) => (new Function(`return ${asStringLiteral(text)}`)() as unknown) === text), { seed: 2, numRuns: 500 });
  });

  it('is one line of visible characters', () => {
    const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(fc.property(anything, (text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(asStringLiteral(text))), { seed: 2, numRuns: 500 });
  });
});

describe('asCommentText', () => {
  it('can not end a comment or start a line', () => {
    expect(asCommentText('a */ b\nc \u202ed **//')).toBe('a * / b c  d ** //');
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('*', '/', 'a', '\n') }), (text) => !/\*\/|\n/.test(asCommentText(text))), { seed: 2, numRuns: 500 });
  });
});
