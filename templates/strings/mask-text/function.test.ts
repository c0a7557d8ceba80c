import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from './function.ts';

const VISIBLE = 4;
const SIGN = '*';
const RUNS = { seed: 311, numRuns: 200 };

describe('masked text', () => {
  it('leaves the end visible', () => {
    expect(maskText('4111111111111111', 4, '*')).toBe('************1111');
    expect(maskText('secret', 2, '#')).toBe('####et');
    expect(maskText('secret', 5, '$&')).toBe('$&ecret');
  });

  it('hides everything or nothing', () => {
    expect(maskText('secret', 0, '*')).toBe('******');
    expect(maskText('secret', 6, '*')).toBe('secret');
    expect(maskText('secret', 7, '*')).toBe('secret');
    expect(maskText('', 0)).toBe('');
  });

  it('counts characters as people see them', () => {
    expect(maskText('👨‍👩‍👧x👍🏽e\u0301', 2, '*')).toBe('**👍🏽e\u0301');
  });

  it('uses its defaults', () => {
    const text = 'x'.repeat(VISIBLE + 3);
    expect(maskText(text)).toBe(SIGN.repeat(3) + 'x'.repeat(VISIBLE));
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => maskText(1234 as never)).toThrow(new TypeError('expected strings as text and sign, got number and string'));
    expect(() => maskText('a', 1, null as never)).toThrow(new TypeError('expected strings as text and sign, got string and object'));
    expect(() => maskText('a', -1)).toThrow(new TypeError('expected a number of visible characters from 0, got -1'));
    expect(() => maskText('a', 1.5)).toThrow(new TypeError('expected a number of visible characters from 0, got 1.5'));
  });

  it('keeps the length and the end', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }).filter((text) => !text.includes('\r\n')), fc.nat(12), (text, visible) => { const masked = maskText(text, visible, '*'); const kept = Math.min(visible, text.length); return masked.length === text.length && masked.endsWith(text.slice(text.length - kept)) && /^\**$/.test(masked.slice(0, text.length - kept)); }), RUNS);
  });

  it('does not depend on what it hides', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{4}$/), fc.stringMatching(/^[a-z]{9}$/), fc.stringMatching(/^[a-z]{9}$/), (end, a, b) => maskText(a + end, 4) === maskText(b + end, 4)), RUNS);
  });
});
