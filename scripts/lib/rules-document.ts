/** `docs/rules.md`: every security rule with its examples, and Bandit's checks beside them. */
import { SECURITY_RULES } from '../../src/analysis/rules/all.ts';
import { BANDIT_CHECKS, BANDIT_NOTES } from '../../src/analysis/rules/bandit.ts';
import { BORROWED_RULES, UNICODE_RULES } from '../../src/analysis/rules/borrowed.ts';
import type { SecurityRule } from '../../src/analysis/rules/rule.ts';

const HEAD = `# Security rules

<!-- Made by scripts/generate-docs.ts from src/analysis/rules; do not edit. -->

What the static analysis looks for, beside style, types and complexity. An error caps the quality score at 40, a warning lowers it, a note
does not move it. The level below is the gravest that a rule gives; where less is certain (the value comes from a caller, not from a request)
it gives less. The examples are the rules' tests: every one under "found" gives a finding of that rule, none under "left alone" an error or
a warning of any.

How many vulnerable lines of a folder of annotated files are found, and how many clean ones flagged: \`./scripts/bench rules --data FOLDER\`.
`;

export function renderRules(): string {
  return [
    HEAD,
    '## Our own',
    '',
    table(['rule', 'weakness', 'level', 'Bandit', 'what goes wrong, and what to write instead'], SECURITY_RULES.map((rule) => [`[\`${rule.id}\`](#${rule.id})`, cweLink(rule.cwe), rule.level, rule.bandit.join(', '), rule.doc])),
    '',
    '## Of ESLint and its plugins',
    '',
    table(['rule', 'weakness', 'level', 'Bandit', 'finds'], BORROWED_RULES.map((rule) => [`\`${rule.id}\``, cweLink(rule.cwe), rule.level, rule.bandit.join(', '), rule.doc])),
    '',
    '## Characters',
    '',
    table(['rule', 'weakness', 'level', 'finds'], UNICODE_RULES.map((rule) => [`\`${rule.id}\``, cweLink('CWE-1007'), 'error', rule.doc])),
    '',
    '## Bandit, line by line',
    '',
    table(['check', 'about', 'here'], [...Object.entries(BANDIT_CHECKS).map(([check, about]) => [check, about, banditTwin(check)]), ...BANDIT_NOTES.filter((note) => note.about !== undefined).map((note) => [note.check, note.about ?? '', note.seenToBy ?? ''])]),
    '',
    '## Examples',
    ...SECURITY_RULES.flatMap(section),
  ].join('\n');
}

/** The rules that name a check of Bandit, what else sees to it, or why nothing need. Empty when nothing is known of it. */
export function banditTwin(check: string): string {
  const own = SECURITY_RULES.filter((rule) => rule.bandit.includes(check)).map((rule) => `\`saraphina/${rule.id}\``);
  const borrowed = BORROWED_RULES.filter((rule) => rule.bandit.includes(check)).map((rule) => `\`${rule.id}\``);
  const note = BANDIT_NOTES.find((entry) => entry.check === check);
  const other = note?.seenToBy ?? (note?.notApplicable === undefined ? undefined : `not applicable: ${note.notApplicable}`);
  return [...own, ...borrowed, ...(other === undefined ? [] : [other])].join(', ');
}

function section(rule: SecurityRule): string[] {
  const block = (examples: string[]): string[] => ['```tsx', examples.join('\n\n'), '```'];
  return ['', `### ${rule.id}`, '', `${rule.doc} (${rule.cwe})`, '', 'Found:', '', ...block(rule.bad), '', 'Left alone:', '', ...block(rule.good)];
}

function cweLink(cwe: string): string {
  return `[${cwe}](https://cwe.mitre.org/data/definitions/${cwe.slice('CWE-'.length)}.html)`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
