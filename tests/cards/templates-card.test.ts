import { describe, expect, test } from 'vitest';
import { templateCard, templatesCard, thresholdCard } from '../../src/cards/templates.ts';
import { tallyOf } from '../../src/factory/standing/tally.ts';
import { casesOf } from '../../src/factory/standing/template-case.ts';
import { templatesView, templateView, thresholdView } from '../../src/factory/standing/template-view.ts';
import type { Knowledge } from '../../src/factory/standing/template-book.ts';
import type { TemplateDecision } from '../../src/factory/standing/decisions.ts';
import { LOCALES } from '../../src/language/locale.ts';
import { library } from '../factory/library.ts';
import { fromTemplate, NO_EXECUTIONS } from '../factory/standing/samples.ts';
import { at } from '../support/store-samples.ts';

const SUGGESTION = { template: 'is-email', words: 'vet mailboxes', count: 2, people: [{ by: 'ann', at: at(3) }] };
const DECISIONS: TemplateDecision[] = [
  { sequence: 1, subject: 'is-email', action: 'forgotten', actor: { id: 'reviewer', asserted: false }, at: at(10), reason: 'mended', words: null },
  { sequence: 2, subject: 'is-email', action: 'alias-added', actor: { id: 'reviewer', asserted: false }, at: at(11), reason: null, words: 'mail sanity' },
];
const rejected = casesOf(fromTemplate({ status: 'rejected', rejection: { rejectedBy: 'reviewer', rejectedAt: at(9), reason: 'not what I asked for' } }), NO_EXECUTIONS, undefined);
const deployed = casesOf(fromTemplate({ artifactId: 'artifact-b', status: 'deployed' }), { executionCount: 12, errorCount: 1 }, undefined);
const KNOWLEDGE: Knowledge = {
  tallies: new Map([['is-email', tallyOf('is-email', [...rejected, ...deployed], '')]]),
  decided: { decisions: DECISIONS, forgotten: new Map(), aliases: new Map([['mail sanity', { ...DECISIONS[1]!, words: 'mail sanity' }]]) },
};
const NOTHING: Knowledge = { tallies: new Map(), decided: { decisions: [], forgotten: new Map(), aliases: new Map() } };

describe.each(LOCALES)('in %s', (locale) => {
  test('all templates: families, those that moved, thresholds and suggestions', () => {
    const { title, lines } = templatesCard(templatesView(library, KNOWLEDGE, [SUGGESTION]), locale);
    expect(title).toContain(String(library.templates.length));
    expect(lines).toEqual([
      expect.stringMatching(/validation: \d+ \(.*1.*\)/), expect.stringMatching(/^is-email: .*-?0[.,]\d+.*80 %|^is-email: .*80\s?%/), expect.stringMatching(/^acceptance: .*0[.,]58.*0[.,]58/), expect.stringMatching(/^near-ties: .*0[.,]02.*0[.,]02/),
      expect.stringMatching(/vet mailboxes.*is-email.*templates alias is-email "vet mailboxes"/),
    ]);
  });

  test('one template: what it is, how it moved and why, who decided what', () => {
    const { title, lines, fields } = templateCard(templateView(library.get('is-email')!, KNOWLEDGE, [SUGGESTION]), locale);
    const text = lines.join('\n');
    expect(title).toBe('is-email');
    expect(text).toContain(library.get('is-email')!.aliases[0]);
    for (const part of ['not what I asked for', 'mended', 'mail sanity', 'vet mailboxes', 'isEmail(', 'artifact-a']) expect(text).toContain(part);
    expect(lines.filter((line) => line.includes('undefined') || /\{\w+\}/.test(line))).toEqual([]);
    expect(fields.map(({ value }) => value)).toEqual(expect.arrayContaining([expect.stringMatching(/12.*1/)]));
  });

  test('nothing yet is said so', () => {
    expect(templateCard(templateView(library.get('is-email')!, NOTHING, []), locale).lines.at(-1)).not.toContain('0');
    expect(thresholdCard({ ...thresholdView('near-ties', NOTHING), decisions: [] }, locale)).toMatchObject({ title: 'near-ties', lines: [expect.stringContaining(locale === 'en' ? '0.02' : '0,02')] });
  });
});

test('English, whole', () => {
  const { lines, fields } = templateCard(templateView(library.get('is-email')!, KNOWLEDGE, [SUGGESTION]));
  expect(lines.filter((line) => !/^(?:For example|Asked for)/.test(line)).slice(1)).toEqual([
    'Also as “mail sanity”: reviewer, 2024-01-01 00:00 UTC',
    'Shifted by -0.052 in log-odds (at most ±0.2), e.g. from 70% to 68.9%: 1.22 for it and 1.2 against it, in decisions.',
    '2024-01-01 00:00 UTC reviewer, artifact-a, rejected as not what was asked for: not what I asked for',
    '2024-01-01 00:00 UTC reviewer: what became of it before no longer counts: mended',
    '2024-01-01 00:00 UTC reviewer: alias “mail sanity”',
    '💡 “vet mailboxes” was refused and then solved by is-email 2 times, last by ann at 2024-01-01 00:00 UTC. As an alias: templates alias is-email "vet mailboxes"',
  ]);
  expect(fields.slice(-2)).toEqual([
    { label: 'What became of it', value: '1 approved, 1 rejected as not what was asked for, 12 executions, 1 with an error' },
    { label: 'Wanted', value: '70% (80%: 48% to 90%)' },
  ]);
});
