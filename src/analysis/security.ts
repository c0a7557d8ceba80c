import type { ESLint, Linter } from 'eslint';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import security from 'eslint-plugin-security';
import { lint } from './lint.ts';
import { rememberedRedosRule } from './redos.ts';
import type { Finding, FindingLevel } from './report.ts';
import { SECURITY_RULES } from './rules/all.ts';
import { toEslintRule } from './rules/rule.ts';
import type { ParsedFile } from './syntax.ts';

interface Borrowed {
  level: FindingLevel;
  cwe: string;
}

/**
 * Rules of others, with the level and the weakness they stand for. Left out: detect-unsafe-regex (wrong on linear
 * patterns; redos/no-vulnerable decides instead), the two character rules (hidden-characters.ts finds more).
 * The `note` ones are mostly noise but cheap to show; our own rules report the same where a value really gets there.
 */
const BORROWED: Record<string, Borrowed> = {
  'no-eval': { level: 'error', cwe: 'CWE-95' },
  'no-implied-eval': { level: 'error', cwe: 'CWE-95' },
  'no-new-func': { level: 'error', cwe: 'CWE-95' },
  'no-script-url': { level: 'error', cwe: 'CWE-95' },
  'no-extend-native': { level: 'error', cwe: 'CWE-1321' },
  'security/detect-buffer-noassert': { level: 'warning', cwe: 'CWE-125' },
  'security/detect-child-process': { level: 'warning', cwe: 'CWE-78' },
  'security/detect-disable-mustache-escape': { level: 'error', cwe: 'CWE-79' },
  'security/detect-eval-with-expression': { level: 'error', cwe: 'CWE-95' },
  'security/detect-new-buffer': { level: 'warning', cwe: 'CWE-908' },
  'security/detect-no-csrf-before-method-override': { level: 'warning', cwe: 'CWE-352' },
  'security/detect-possible-timing-attacks': { level: 'note', cwe: 'CWE-208' },
  'security/detect-pseudoRandomBytes': { level: 'warning', cwe: 'CWE-338' },
  'security/detect-non-literal-fs-filename': { level: 'note', cwe: 'CWE-22' },
  'security/detect-non-literal-regexp': { level: 'note', cwe: 'CWE-1333' },
  'security/detect-non-literal-require': { level: 'note', cwe: 'CWE-94' },
  'security/detect-object-injection': { level: 'note', cwe: 'CWE-1321' },
  'no-unsanitized/method': { level: 'warning', cwe: 'CWE-79' },
  'no-unsanitized/property': { level: 'warning', cwe: 'CWE-79' },
  // Its level is the message's: an undecided pattern is a warning.
  'redos/no-vulnerable': { level: 'error', cwe: 'CWE-1333' },
};

const own: ESLint.Plugin = { rules: Object.fromEntries(SECURITY_RULES.map((rule) => [rule.id, toEslintRule(rule)])) };
const OWN_CWE = new Map<string, string>(SECURITY_RULES.map((rule) => [`saraphina/${rule.id}`, rule.cwe]));

const PLUGINS: Record<string, ESLint.Plugin> = { security, redos: { rules: { 'no-vulnerable': rememberedRedosRule } }, 'no-unsanitized': noUnsanitized, saraphina: own };

const RULES: Linter.RulesRecord = {
  ...Object.fromEntries([...OWN_CWE.keys()].map((id) => [id, 'warn' as const])),
  ...Object.fromEntries(Object.keys(BORROWED).map((id) => [id, 'warn' as const])),
};

/** Security: our own rules with a small taint walk, and those of ESLint and three plugins. Every finding names a CWE. */
export function checkSecurity(file: ParsedFile): Finding[] {
  return lint(file, RULES, PLUGINS).map(toFinding);
}

function toFinding({ ruleId, messageId, message, line, column }: Linter.LintMessage): Finding {
  const id = ruleId ?? 'security';
  const borrowed = Object.hasOwn(BORROWED, id) ? BORROWED[id] : undefined;
  const position = { line, column };
  if (borrowed === undefined) return { ruleId: id, level: messageId as FindingLevel, message, ...position, cwe: OWN_CWE.get(id) ?? 'CWE-710' };
  const level = id === 'redos/no-vulnerable' ? (messageId as FindingLevel) : borrowed.level;
  return { ruleId: id, level, message, ...position, cwe: borrowed.cwe };
}
