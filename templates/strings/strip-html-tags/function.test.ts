import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripHtmlTags } from './function.ts';

const RUNS = { seed: 305, numRuns: 200 };

describe('text without tags', () => {
  it('keeps what stands between tags', () => {
    expect(stripHtmlTags('<p><em>lorem</em> <strong>ipsum</strong></p>')).toBe('lorem ipsum');
    expect(stripHtmlTags('a<br>b<br/>c<HR />d')).toBe('abcd');
    expect(stripHtmlTags('<!DOCTYPE html><?xml version="1.0"?>x')).toBe('x');
  });

  it('minds quotes in attributes', () => {
    expect(stripHtmlTags('<a title="a > b" href=\'c > d\'>link</a>')).toBe('link');
    expect(stripHtmlTags('<i class="x">1</i> "2" \'3\'')).toBe('1 "2" \'3\'');
  });

  it('drops comments, scripts and styles whole', () => {
    expect(stripHtmlTags('a<!-- <b>x</b> -- > -->b<!---->c')).toBe('abc');
    expect(stripHtmlTags('a<script type="x">if (1 < 2) alert("<b>")</script>b<STYLE>p > a {}</STYLE >c')).toBe('abc');
    expect(stripHtmlTags('<scripty>a</scripty><script>b</script>c<script>d</script>')).toBe('ac');
  });

  it('drops what is never closed', () => {
    expect(stripHtmlTags('a<!-- b')).toBe('a');
    expect(stripHtmlTags('a<script>b')).toBe('a');
    expect(stripHtmlTags('a<b title=1')).toBe('a');
  });

  it('keeps brackets that open no tag, and entities', () => {
    expect(stripHtmlTags('1 < 2 > 0 <3 <-')).toBe('1 < 2 > 0 <3 <-');
    expect(stripHtmlTags('&lt;b&gt; &amp;')).toBe('&lt;b&gt; &amp;');
    expect(stripHtmlTags('')).toBe('');
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => stripHtmlTags(null as never)).toThrow(new TypeError('expected a string, got object'));
  });

  it('leaves texts without brackets alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => stripHtmlTags(text.replaceAll('<', '')) === text.replaceAll('<', '')), RUNS);
  });

  it('takes away the tags that were put in', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z 0-9]*$/), fc.constantFrom('<b>', '</b>', '<a href="x>y">', '<br/>', '<!-- x -->'))), (parts) => stripHtmlTags(parts.flat(1).join('')) === parts.map(([text]) => text).join('')), RUNS);
  });
});
