import type { ESLint, Linter } from 'eslint';
import security from 'eslint-plugin-security';
import { lint } from './lint.ts';
import { rememberedRedosRule } from './redos.ts';
import type { Finding, FindingLevel } from './report.ts';
import { SECURITY_RULES } from './rules/all.ts';
import { BORROWED_RULES } from './rules/borrowed.ts';
import { toEslintRule } from './rules/rule.ts';
import type { ParsedFile } from './syntax.ts';

const BORROWED = new Map(BORROWED_RULES.map((rule) => [rule.id, rule]));
const own: ESLint.Plugin = { rules: Object.fromEntries(SECURITY_RULES.map((rule) => [rule.id, toEslintRule(rule)])) };
const OWN_CWE = new Map<string, string>(SECURITY_RULES.map((rule) => [`saraphina/${rule.id}`, rule.cwe]));

const PLUGINS: Record<string, ESLint.Plugin> = { security, redos: { rules: { 'no-vulnerable': rememberedRedosRule } }, saraphina: own };

const RULES: Linter.RulesRecord = Object.fromEntries([...OWN_CWE.keys(), ...BORROWED.keys()].map((id) => [id, 'warn' as const]));

/** Functions that run text, which rules recognise only as the globals they are. */
const GLOBALS = { setTimeout: 'readonly', setInterval: 'readonly', execScript: 'readonly', window: 'readonly', global: 'readonly', globalThis: 'readonly' } as const;

/** Security: our own rules with a small taint walk, and those of ESLint and two plugins. Every finding names a CWE. */
export function checkSecurity(file: ParsedFile): Finding[] {
  return lint(file, RULES, PLUGINS, GLOBALS).map(toFinding);
}

function toFinding({ ruleId, messageId, message, line, column }: Linter.LintMessage): Finding {
  const id = ruleId ?? 'security';
  const borrowed = BORROWED.get(id);
  const position = { line, column };
  if (borrowed === undefined) return { ruleId: id, level: messageId as FindingLevel, message, ...position, cwe: OWN_CWE.get(id) ?? 'CWE-710' };
  // The pattern checker tells how bad it is by the message it chooses.
  const level = id === 'redos/no-vulnerable' ? (messageId as FindingLevel) : borrowed.level;
  return { ruleId: id, level, message, ...position, cwe: borrowed.cwe };
}
