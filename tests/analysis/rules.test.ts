import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import './tools.ts';
import type { Finding } from '../../src/analysis/report.ts';
import { SECURITY_RULES } from '../../src/analysis/rules/all.ts';
import { BANDIT_CHECKS, BANDIT_NOTES } from '../../src/analysis/rules/bandit.ts';
import { BORROWED_RULES } from '../../src/analysis/rules/borrowed.ts';
import { checkSecurity } from '../../src/analysis/security.ts';
import { parseSource } from '../../src/analysis/syntax.ts';
import { banditTwin, renderRules } from '../../scripts/lib/rules-document.ts';

/** Examples with type annotations are TypeScript, with JSX they are TSX, `require` and plain scripts are JavaScript. */
function findingsIn(example: string): Finding[] {
  const names = ['subject.js', 'subject.ts', 'subject.tsx'];
  const parsed = names.map((name) => parseSource(name, example)).find((result) => result.ok);
  if (parsed?.ok !== true) throw new Error(`the example does not parse: ${example}`);
  return checkSecurity(parsed.file);
}

const ofRule = (ruleId: string, example: string): Finding[] => findingsIn(example).filter((finding) => finding.ruleId === `saraphina/${ruleId}`);

describe.each(SECURITY_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.bad)('finds: %s', (example) => {
    const findings = ofRule(rule.id, example);
    expect(findings.length, example).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ cwe: rule.cwe, line: expect.any(Number), column: expect.any(Number) });
  });

  test.each(rule.good)('leaves alone, as every other rule does: %s', (example) => {
    expect(findingsIn(example).filter((finding) => finding.level !== 'note' || finding.ruleId === `saraphina/${rule.id}`)).toEqual([]);
  });

  test('gives the level that it states, and nothing graver', () => {
    const levels = new Set(rule.bad.flatMap((example) => ofRule(rule.id, example)).map((finding) => finding.level));
    const gravest = (['error', 'warning', 'note'] as const).find((level) => levels.has(level));
    expect(gravest).toBe(rule.level);
  });
});

test('rules have unique ids, and every rule has examples of both kinds', () => {
  const ids = SECURITY_RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of SECURITY_RULES) {
    expect(rule.bad.length, rule.id).toBeGreaterThan(0);
    expect(rule.good.length, rule.id).toBeGreaterThan(0);
  }
});

test.each([
  ['no-eval', 'eval("1");'],
  ['no-implied-eval', 'setTimeout("f()", 1);'],
  ['no-new-func', 'new Function("return 1");'],
  ['no-script-url', 'const link = "javascript:void(0)";'],
  ['no-extend-native', 'Object.defineProperty(Array.prototype, "last", { value: 1 });'],
  ['security/detect-buffer-noassert', 'buffer.readUInt8(0, true);'],
  ['security/detect-disable-mustache-escape', 'const settings = {}; settings.escapeMarkup = false;'],
  ['security/detect-eval-with-expression', 'eval(text);'],
  ['security/detect-new-buffer', 'new Buffer(size);'],
  ['security/detect-no-csrf-before-method-override', 'express.csrf(); express.methodOverride();'],
  ['security/detect-pseudoRandomBytes', 'crypto.pseudoRandomBytes(8);'],
  ['redos/no-vulnerable', 'const slow = /^(a+)+$/;'],
])('%s is taken from others with its level and weakness', (id, code) => {
  const rule = BORROWED_RULES.find((candidate) => candidate.id === id);
  expect(findingsIn(code)).toContainEqual(expect.objectContaining({ ruleId: id, level: rule?.level, cwe: rule?.cwe }));
});

describe('Bandit', () => {
  test('every check has a rule, something else that sees to it, or a reason', () => {
    expect(Object.keys(BANDIT_CHECKS).filter((check) => banditTwin(check) === '')).toEqual([]);
  });

  test('rules and notes name checks that exist', () => {
    const named = [...SECURITY_RULES, ...BORROWED_RULES].flatMap((rule) => rule.bandit);
    expect([...named, ...BANDIT_NOTES.filter((note) => note.about === undefined).map((note) => note.check)].filter((check) => BANDIT_CHECKS[check] === undefined)).toEqual([]);
  });
});

test('docs/rules.md is what the rules say', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8')).toBe(renderRules());
});
