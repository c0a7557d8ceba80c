import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from './function.ts';

const RUNS = { seed: 20, numRuns: 200 };

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}

describe('escaped HTML', () => {
  it('agrees with the examples of lodash', () => {
    expect(escapeHtml('fred, barney, & pebbles')).toBe('fred, barney, &amp; pebbles');
    expect(escapeHtml('&<>"\'/')).toBe('&amp;&lt;&gt;&quot;&#39;/');
  });

  it('makes scripts and attribute breaks harmless', () => {
    expect(escapeHtml('<script>alert("x")</script>')).toBe('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(escapeHtml("' onclick='alert(1)")).toBe('&#39; onclick=&#39;alert(1)');
  });

  it('escapes what is escaped already', () => {
    expect(escapeHtml('&amp;')).toBe('&amp;amp;');
  });

  it('leaves everything else alone', () => {
    for (const text of ['', 'plain', 'ä中😀', '`$\\/=\n']) expect(escapeHtml(text), text).toBe(text);
  });

  it('throws a TypeError that says what was expected', () => {
    expect(() => escapeHtml(undefined as never)).toThrow(new TypeError('expected a string, got undefined'));
  });

  it('leaves no character that opens a tag or ends an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !/[<>"']/.test(escapeHtml(text))), RUNS);
  });

  it('loses nothing', () => {
    const text = fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", ';', 'a', 'amp', '#39') });
    fc.assert(fc.property(text, (value) => unescape(escapeHtml(value)) === value), RUNS);
  });
});
