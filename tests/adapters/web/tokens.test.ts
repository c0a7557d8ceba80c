import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import highlighter from 'highlight.js/lib/core';
import typescript from 'highlight.js/lib/languages/typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
highlighter.registerLanguage('typescript', typescript);

interface Token {
  text: string;
  classes: string;
}
const { readTokens, tokenLines }: { readTokens(markup: string): Token[]; tokenLines(tokens: readonly Token[]): Token[][] } = await import(join(ROOT, 'adapters/web/public/tokens.js'));

const highlighted = (text: string): Token[] => readTokens(highlighter.highlight(text, { language: 'typescript', ignoreIllegals: true }).value);
const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

describe('tokens of highlighted code', () => {
  test('carry the classes of the spans they stand in', () => {
    expect(readTokens('a <span class="x">b <span class="y z">c</span></span>&lt;')).toEqual([
      { text: 'a ', classes: '' }, { text: 'b ', classes: 'x' }, { text: 'c', classes: 'x y z' }, { text: '<', classes: '' },
    ]);
  });

  test('are the code, character for character, for every template', () => {
    const files = readdirSync(join(ROOT, 'templates'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(50);
    const changed = files.filter((name) => {
      const text = readFileSync(join(ROOT, 'templates', name), 'utf8');
      return textOf(highlighted(text)) !== text;
    });
    expect(changed).toEqual([]);
  });

  test('are the text, character for character, whatever it is', () => {
    const pieces = fc.constantFrom('<', '>', '&', '"', "'", '&lt;', '</span>', '<span class="x">', '`${', '}`', '/*', '*/', '//', '\n', 'const a = 1;', '<b>', 'é', '👩‍👩‍👧', '\u202e', '/(a+)+$/');
    fc.assert(fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(textOf(highlighted(text))).toBe(text);
    }));
  });

  test('by line hold no line break, and lines joined are the text', () => {
    const text = 'const a = `x\n${1}\n`;\n\n// end';
    const lines = tokenLines(highlighted(text));
    expect(lines.flat().filter((token) => token.text.includes('\n'))).toEqual([]);
    expect(lines.map(textOf).join('\n')).toBe(text);
  });
});
