import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescapeHtml } from './function.ts';

const RUNS = { seed: 306, numRuns: 200 };

describe('unescaped text', () => {
  it('agrees with the examples of lodash', () => {
    expect(unescapeHtml('fred, barney, &amp; pebbles')).toBe('fred, barney, & pebbles');
    expect(unescapeHtml('&lt;&gt;&quot;&#39;&amp;')).toBe('<>"\'&');
  });

  it('knows names beyond the five', () => {
    expect(unescapeHtml('&apos;&nbsp;&copy;&reg;&trade;&euro;&pound;&yen;&cent;&sect;&deg;&hellip;&mdash;&ndash;')).toBe("'\u00a0©®™€£¥¢§°…—–");
    expect(unescapeHtml('&lsquo;&rsquo;&ldquo;&rdquo;&laquo;&raquo;&bull;&middot;&times;')).toBe('‘’“”«»•·×');
    expect(unescapeHtml('&auml;&ouml;&uuml;&Auml;&Ouml;&Uuml;&szlig;&eacute;&egrave;&agrave;&ccedil;&ntilde;')).toBe('äöüÄÖÜßéèàçñ');
  });

  it('reads decimal and hexadecimal numbers', () => {
    expect(unescapeHtml('&#65;&#x41;&#X1f600;&#128512;&#1;')).toBe('AA😀😀\u0001');
    expect(unescapeHtml('&#55295;&#57344;&#1114111;&#xd7ff;&#xe000;&#x10ffff;')).toBe('\ud7ff\ue000\u{10ffff}\ud7ff\ue000\u{10ffff}');
  });

  it('leaves what is no character', () => {
    for (const text of ['&#0;', '&#xd800;', '&#xdfff;', '&#1114112;', '&#x110000;', '&#;', '&#x;', '&#a;', '&#xg;', '&;', '&a;', '&unknown;', '&constructor;', '&amp', '& amp;', '&']) expect(unescapeHtml(text), text).toBe(text);
  });

  it('unescapes once', () => {
    expect(unescapeHtml('&amp;lt;')).toBe('&lt;');
    expect(unescapeHtml('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => unescapeHtml(3 as never)).toThrow(new TypeError('expected a string, got number'));
  });

  it('undoes escaping', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unescapeHtml(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')) === text), RUNS);
  });

  it('reads the number of every character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => text !== '\0'), (text) => unescapeHtml(`&#${text.codePointAt(0)};`) === text && unescapeHtml(`&#x${text.codePointAt(0)?.toString(16)};`) === text), RUNS);
  });

  it('leaves texts without ampersands alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unescapeHtml(text.replaceAll('&', '')) === text.replaceAll('&', '')), RUNS);
  });
});
