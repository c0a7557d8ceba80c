import { describe, expect, test } from 'vitest';
import './tools.ts';
import { SECURITY_RULES } from '../../src/analysis/rules/all.ts';
import { checkSecurity } from '../../src/analysis/security.ts';
import { parseSource } from '../../src/analysis/syntax.ts';

/** Examples with type annotations are TypeScript, with JSX they are TSX, `require` and plain scripts are JavaScript. */
function findingsOf(ruleId: string, example: string) {
  const names = ['subject.js', 'subject.ts', 'subject.tsx'];
  const parsed = names.map((name) => parseSource(name, example)).find((result) => result.ok);
  if (parsed?.ok !== true) throw new Error(`the example does not parse: ${example}`);
  return checkSecurity(parsed.file).filter((finding) => finding.ruleId === `saraphina/${ruleId}`);
}

describe.each(SECURITY_RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  test.each(rule.bad)('finds: %s', (example) => {
    const findings = findingsOf(rule.id, example);
    expect(findings.length, example).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ cwe: rule.cwe, line: expect.any(Number), column: expect.any(Number) });
  });

  test.each(rule.good)('leaves alone: %s', (example) => {
    expect(findingsOf(rule.id, example)).toEqual([]);
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
