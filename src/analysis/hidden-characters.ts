import type { SourceCode } from 'eslint';
import type { Finding } from './report.ts';

/**
 * Characters that make code read differently from what runs: "Trojan Source" (CVE-2021-42574, CVE-2021-42694),
 * Unicode TR36 and TR39. Always an error: there is no honest use for them in source text.
 */
const KINDS: { ruleId: string; name: string; pattern: RegExp }[] = [
  { ruleId: 'unicode/bidi-control', name: 'a bidirectional control', pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u },
  { ruleId: 'unicode/zero-width', name: 'an invisible character', pattern: /[\u00AD\u115F\u1160\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFFA0\u{E0000}-\u{E01EF}]/u },
  { ruleId: 'unicode/byte-order-mark', name: 'a byte order mark inside the file', pattern: /\uFEFF/u },
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  { ruleId: 'unicode/control-character', name: 'a control character', pattern: /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/u },
];

/** Joiners are part of emoji and of the spelling of several scripts; a black flag plus tags is a flag emoji. */
const HONEST_JOINER =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}])[\u200C\u200D](?=[\p{Extended_Pictographic}\p{L}])|(?<=\u{1F3F4})[\u{E0020}-\u{E007F}]+/gu;

/**
 * One finding for each hidden character, at most `limit`.
 * A byte order mark at the very start is how some editors mark UTF-8: ignored.
 */
export function findHiddenCharacters(source: string, limit = 100): Finding[] {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const findings: Finding[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  for (const [index, line] of lines.entries()) {
    if (isPlainAscii(line)) continue;
    const visible = line.replace(HONEST_JOINER, (joiner) => '.'.repeat(joiner.length));
    for (const kind of KINDS) {
      for (const match of visible.matchAll(new RegExp(kind.pattern, 'gu'))) {
        findings.push(hiddenFinding(kind, match[0], index + 1, match.index + 1));
        if (findings.length >= limit) return findings;
      }
    }
  }
  return findings;
}

function isPlainAscii(line: string): boolean {
  return /^[\t\v\f\x20-\x7E]*$/.test(line);
}

function hiddenFinding(kind: (typeof KINDS)[number], character: string, line: number, column: number): Finding {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `${kind.name} (U+${code}): the file does not read the way it runs. Delete it or write it as an escape.`;
  return { ruleId: kind.ruleId, level: 'error', message, line, column, cwe: 'CWE-1007' };
}

/** Letters of other scripts that look like a Latin one (the common part of Unicode TR39 confusables). */
const LATIN_TWINS = /[\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04BB\u0501\u051B\u051D\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408\u03BF\u03BD\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u0578\u057D\u0570\u0585\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u;
const ALL_TWINS = new RegExp(`^(?:${LATIN_TWINS.source}|[_$0-9])+$`, 'u');

/** Identifiers that mix look-alike scripts, or that are made of look-alikes only. */
export function findHomoglyphs(sourceCode: SourceCode, limit = 100): Finding[] {
  const findings: Finding[] = [];
  for (const token of sourceCode.ast.tokens) {
    if (findings.length >= limit) break;
    if (/^[\0-\x7F]*$/.test(token.value) || !/Identifier|Keyword/.test(token.type) || !isHomoglyph(token.value)) continue;
    const message = `the identifier "${token.value.slice(0, 60)}" mixes letters of several scripts or imitates Latin letters; write it in one script`;
    findings.push({
      ruleId: 'unicode/homoglyph', level: 'error', message, cwe: 'CWE-1007',
      line: token.loc.start.line, column: token.loc.start.column + 1,
    });
  }
  return findings;
}

function isHomoglyph(identifier: string): boolean {
  if (ALL_TWINS.test(identifier)) return true;
  const latin = /\p{Script=Latin}/u.test(identifier);
  if (!latin) return false;
  // Greek letters beside Latin ones are ordinary in formulas (\u0394t, \u03C3x) unless they look Latin.
  return /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(identifier) || LATIN_TWINS.test(identifier);
}
