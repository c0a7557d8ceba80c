import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { findHiddenCharacters } from '../../src/analysis/hidden-characters.ts';
import { types } from './tools.ts';

const unicode = (source: string) => analyze('subject.ts', source, types).findings.filter((finding) => finding.ruleId.startsWith('unicode/'));

describe('characters that hide what runs', () => {
  test.each([
    ['a bidirectional override in a comment', 'export const a = 1; /* \u202E } */', 'unicode/bidi-control', 1, 24],
    ['a bidirectional isolate in a string', 'export const a = 1;\nexport const b = "\u2066x\u2069";', 'unicode/bidi-control', 2, 19],
    ['a zero-width space in a string', 'export const a = "ad\u200Bmin";', 'unicode/zero-width', 1, 21],
    ['tag characters that spell hidden text', 'export const a = "x\u{E0041}\u{E0042}";', 'unicode/zero-width', 1, 20],
    ['a byte order mark inside', 'export const a = "x\uFEFF";', 'unicode/byte-order-mark', 1, 20],
    ['a null character in a string', 'export const a = "\0";', 'unicode/control-character', 1, 19],
    ['an escape character in a comment', '// \u001B[2J\nexport const a = 1;', 'unicode/control-character', 1, 4],
    ['a Cyrillic letter in a Latin name', 'export const \u0430dmin = 1;', 'unicode/homoglyph', 1, 14],
    ['a name of look-alikes only', 'export const \u0441\u043E\u0440 = 1;', 'unicode/homoglyph', 1, 14],
    ['full-width letters', 'export const \uFF41b = 1;', 'unicode/homoglyph', 1, 14],
    ['a Greek omicron in a Latin name', 'export const d\u03BFg = 1;', 'unicode/homoglyph', 1, 14],
  ])('%s is an error', (_what, source, ruleId, line, column) => {
    const [finding] = unicode(source);
    expect(finding).toMatchObject({ ruleId, line, column, level: 'error', cwe: 'CWE-1007' });
    expect(analyze('subject.ts', source, types).score).toBeLessThanOrEqual(40);
  });

  test.each([
    ['a byte order mark at the start', '\uFEFFexport const a = 1;'],
    ['emoji made of several', 'export const family = "👨‍👩‍👧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} ❤️";'],
    ['Persian and Hindi spelling', 'export const words = ["می‌خواهم", "क्‍ष"];'],
    ['names of one script', 'export const größe = 1; export const привет = 2; export const 変数 = 3;'],
    ['Greek letters in formulas', 'export const Δt = 1; export const σx = 2; export const π = 3;'],
    ['escapes', 'export const a = "\\u202E\\0\\u200B";'],
    ['tabs and form feeds', 'export const a = 1;\f\t\v'],
  ])('%s is fine', (_what, source) => {
    expect(unicode(source)).toEqual([]);
  });

  test('line ends of every kind count as one', () => {
    expect(findHiddenCharacters('a\r\nb\rc\u2028d\u202E').map(({ line, column }) => [line, column])).toEqual([[4, 2]]);
  });

  test('a flood is cut at the limit', () => {
    expect(findHiddenCharacters('\u200B'.repeat(5000), 7)).toHaveLength(7);
  });
});
