/** The facts of an artifact's card; no value is longer than a phone shows at once. */
import type { Finding, FindingLevel, ScorePart } from '../analysis/report.ts';
import type { CodeArtifact, Provenance } from '../artifact/code-artifact.ts';
import type { CardContext } from '../cards.ts';
import type { MessageKey } from '../language/catalogue.ts';
import { wordsIn, type Words } from '../language/words.ts';
import type { Field } from '../message.ts';
import type { RiskEstimate } from '../predictions/risk.ts';
import { mutationScore } from '../sandbox/mutation-score.ts';
import type { SandboxRun } from '../sandbox/run.ts';
import { oneLine } from '../text.ts';
import { reviewMarks } from './reviews.ts';

/** Characters a value may have. */
const VALUE_LIMIT = 300;
const MOST_QUOTED = 2;
const QUOTE_LIMIT = 160;

export function artifactFields(artifact: CodeArtifact, context: CardContext): Field[] {
  const { analysis, testRun, provenance, signature, deployment } = artifact;
  const words = wordsIn(context.locale);
  const fields: Field[] = [];
  const add = (name: MessageKey & `field.${string}`, value: string | null | undefined): void => {
    if (value !== null && value !== undefined) fields.push({ label: words.say(name), value: oneLine(value, VALUE_LIMIT) });
  };
  add('field.askedBy', artifact.requestedBy);
  add('field.madeBy', provenance && provenanceInWords(provenance, words));
  if (analysis) {
    const parts = analysis.breakdown.map((part) => partInWords(part, words)).join(', ');
    add('field.score', words.say('card.score', { score: analysis.score, basis: words.stored(analysis.basis), parts }));
    add('field.findings', findingsInWords(analysis.findings, words));
  }
  add('field.reviews', artifact.reviews && reviewMarks(artifact.reviews, words));
  add('field.tests', testRun && testsInWords(testRun, words));
  add('field.isolation', testRun && isolationInWords(testRun, words));
  add('field.content', signature && words.say('card.content', { hash: signature.slice(0, 12) }));
  if (artifact.status === 'awaiting_approval') {
    add('field.risk', artifact.risk ? riskInWords(artifact.risk, words) : context.risk);
    add('field.mayApprove', approversInWords(artifact, context, words));
    add('field.expires', artifact.expiresAt === null ? words.say('card.never') : words.time(artifact.expiresAt));
  }
  add('field.shipped', deployment && words.say('card.shipped', { target: deployment.target, path: deployment.path, commit: deployment.commit.slice(0, 12) }));
  add('field.revises', artifact.revises);
  add('field.supersedes', artifact.supersedes);
  add('field.supersededBy', artifact.supersededBy);
  return fields;
}

/** The worst findings, quoted; notes are none. */
export function worstFindings(findings: readonly Finding[], words: Words): string[] {
  const worst = (['error', 'warning'] as const).flatMap((level) => findings.filter((finding) => finding.level === level));
  const marks: Record<FindingLevel, string> = { error: '❌', warning: '⚠️', note: 'ℹ️' };
  return worst.slice(0, MOST_QUOTED).map(({ level, line, ruleId, message }) => `${marks[level]} ${words.say('card.finding', { line, rule: ruleId, what: oneLine(message, QUOTE_LIMIT) })}`);
}

/** The estimate in one line, with its honesty. */
export function riskInWords({ probability, isModel, isCalibrated, isOod }: RiskEstimate, words: Words): string {
  return words.say('risk.line', {
    probability: words.percent(100 * probability),
    basis: words.say(isModel ? 'risk.model' : 'risk.prior'),
    calibration: words.say(isCalibrated ? 'risk.calibrated' : 'risk.notCalibrated'),
    familiarity: words.say(isOod ? 'risk.isOod' : 'risk.isFamiliar'),
  });
}

function provenanceInWords({ kind, template, confidence }: Provenance, words: Words): string {
  const name = words.say(`kind.${kind}`);
  if (kind === 'import') return name;
  return words.say('card.sure', { kind: template === undefined ? name : `${name} ${template}`, confidence: words.percent(100 * confidence) });
}

function partInWords({ part, points, outOf }: ScorePart, words: Words): string {
  const name = words.stored(part);
  return points === null ? words.say('card.partNotMeasured', { part: name }) : words.say('card.part', { part: name, points, outOf });
}

function findingsInWords(findings: readonly Finding[], words: Words): string {
  const count = (level: FindingLevel): number => findings.filter((finding) => finding.level === level).length;
  return [words.say('count.errors', { count: count('error') }), words.say('count.warnings', { count: count('warning') }), words.say('count.notes', { count: count('note') })].join(', ');
}

function testsInWords({ passed, failed, coverage, mutation }: SandboxRun, words: Words): string {
  const tests = words.say('card.tests', { passed, total: passed + failed, lines: words.percent(coverage.lines, 2), branches: words.percent(coverage.branches, 2) });
  return mutation ? words.say('card.mutation', { tests, score: words.percent(mutationScore(mutation)) }) : tests;
}

function isolationInWords({ isolation, assurance, unconfined }: SandboxRun, words: Words): string {
  if (isolation === 'none') return words.say('card.unconfined', { what: unconfined.map((what) => words.stored(what)).join(', ') });
  return words.say('card.isolated', { isolation, level: assurance, what: words.say(`assurance.${assurance}`) });
}

function approversInWords({ requestedBy }: CodeArtifact, { approvers, allowSelfApproval }: CardContext, words: Words): string {
  return approvers.filter((id) => allowSelfApproval || id !== requestedBy).join(', ') || words.say('card.nobody');
}
