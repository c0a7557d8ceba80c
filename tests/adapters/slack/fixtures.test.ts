import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeView } from '../../../adapters/slack/home-view.ts';
import { formModal } from '../../../adapters/slack/modal.ts';
import { renderMessage, type RenderOptions } from '../../../adapters/slack/render.ts';
import type { ArtifactStatus, CodeArtifact } from '../../../src/artifact/code-artifact.ts';
import { artifactCard, busyCard, cardContext, compactCard, errorCard, newsCard, reminderCard, runReport } from '../../../src/cards.ts';
import { predictionMessage } from '../../../src/cards/answers.ts';
import { formFor } from '../../../src/chat/form.ts';
import { readConfig } from '../../../src/config.ts';
import type { Message } from '../../../src/message.ts';
import type { StoredPrediction } from '../../../src/predictions/prediction.ts';
import type { StoredRequest } from '../../../src/requests/stored-request.ts';
import { approvedArtifact } from '../../support/approved-artifact.ts';
import { slackProblems } from '../../support/slack-rules.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/slack');
const [ANN, BEN] = ['slack:T1/UANN', 'slack:T1/UBEN'];
const OPTIONS: RenderOptions = { team: 'T1', locale: 'en', names: new Map([[ANN, 'Ann Example (@ann)'], [BEN, 'Ben Example (@ben)']]), isAlone: false };
const CONTEXT = { ...cardContext({ approvers: [BEN], config: readConfig({ APPROVERS: BEN }) }, 'en'), risk: '12 % (calibrated)' };
const { artifact: shipped } = approvedArtifact('artifact-0123456789ab');
const AT = '2026-01-02T03:04:05.000Z';
const DEPLOYMENT = { target: 'git:/srv/functions#main', path: 'functions/greet/v1', commit: '0123456789abcdef', version: 1, deployedAt: AT };
const REJECTION = { rejectedBy: BEN, rejectedAt: AT, reason: 'Greets nobody by name' };
const ANALYSIS: CodeArtifact['analysis'] = {
  score: 92, basis: 'static and tests', breakdown: [{ part: 'style', points: 18, outOf: 20 }, { part: 'security', points: 30, outOf: 30 }] as never, syntax: { ok: true }, style: { errors: 0, warnings: 1 }, security: { errors: 0, warnings: 0 },
  complexity: { cyclomatic: 1, functions: [], maintainability: null, halstead: null, sourceLines: 3 },
  findings: [{ ruleId: 'prefer-template', level: 'warning', message: 'Unexpected string concatenation.', line: 3, column: 10 }], notMeasured: [],
};
const base: CodeArtifact = { ...shipped, requestedBy: ANN, analysis: ANALYSIS, approval: { ...shipped.approval!, approvedBy: BEN }, expiresAt: '2026-01-05T03:04:05.000Z', provenance: { kind: 'template', template: 'greet', confidence: 0.93, assumptions: ['an empty name greets everybody'], alternatives: [] } };

const NOT_YET: Partial<CodeArtifact> = { approval: null, testRun: null, awaitingSince: null, expiresAt: null };
const STATES: Record<ArtifactStatus, Partial<CodeArtifact>> = {
  generating: { ...NOT_YET, content: null, signature: null, analysis: null, provenance: null },
  generation_failed: { ...NOT_YET, content: null, signature: null, analysis: null, provenance: null, failure: { code: 'NO_MATCH', message: 'no template fits this request' } },
  proposed: NOT_YET,
  testing: NOT_YET,
  tests_failed: { ...NOT_YET, testRun: { ...shipped.testRun!, testsPassed: false, outcome: 'failed', reason: '1 of 1 tests failed', passed: 0, failed: 1 } },
  awaiting_approval: { approval: null },
  approved: {},
  deployed: { deployment: DEPLOYMENT },
  rejected: { approval: null, rejection: REJECTION },
  expired: { approval: null },
  rolled_back: { deployment: DEPLOYMENT },
  superseded: { deployment: DEPLOYMENT, supersededBy: 'artifact-ba9876543210' },
};
const inState = (status: ArtifactStatus): CodeArtifact => ({ ...base, ...STATES[status], status });

const REQUEST: StoredRequest = {
  requestId: 'req-1', command: 'run-sandbox', args: {}, actor: { id: BEN, displayName: 'Ben', asserted: false }, replyTarget: { platform: 'slack', channel: 'T1/C1', messageId: '1.1', threadId: null }, artifactId: base.artifactId,
  status: 'pending', receivedAt: AT, finishedAt: null, attempts: 1, lease: null, progress: 'starting the container', outcome: null,
};
const PREDICTION: StoredPrediction = {
  predictionId: 'pred-0123456789ab', domain: 'device_recovery', prediction: 0.71, confidence: 0.6, calibrated: 0.68, interval: null, isOod: true, oodReasons: ['battery is lower than in any known case'], modelVersion: '1', unit: 'probability', basis: '240 logged outcomes',
  requestedBy: ANN, query: { battery: 3 }, createdAt: AT, outcome: null, outcomeAt: null, outcomeHistory: [],
};
const LONG_CODE = Array.from({ length: 80 }, (_, index) => `export const line${index} = ${index};`).join('\n');

const MESSAGES: Record<string, Message> = {
  ...Object.fromEntries(Object.keys(STATES).map((status) => [status, artifactCard(inState(status as ArtifactStatus), CONTEXT)])),
  changes_requested: artifactCard({ ...inState('superseded'), approval: null, deployment: null, changeRequest: { requestedBy: BEN, requestedAt: AT, reason: 'Greet by name' } }, CONTEXT),
  long_code: artifactCard({ ...inState('awaiting_approval'), content: { ...base.content!, code: LONG_CODE } }, CONTEXT),
  busy: busyCard(inState('awaiting_approval'), REQUEST, CONTEXT),
  news: { ...newsCard(inState('deployed'), CONTEXT), mentions: [ANN] },
  reminder: reminderCard(inState('awaiting_approval'), CONTEXT),
  report: runReport(base.testRun!),
  report_failed: runReport({ ...base.testRun!, testsPassed: false, outcome: 'failed', reason: '1 of 1 tests failed', passed: 0, failed: 1, tests: [{ name: 'greets', outcome: 'failed', durationMs: 2, message: 'expected "a" to equal "b"' }], output: 'console: hello\n' }),
  error: errorCard({ code: 'NOT_AN_APPROVER', message: `${ANN} is not an approver. Approvers: ${BEN} (set by APPROVERS)` }),
  error_choices: errorCard({ code: 'AMBIGUOUS', message: 'two templates fit about equally well', artifactId: base.artifactId, alternatives: [{ template: 'is-email', summary: 'Checks an e-mail address' }, { template: 'mask-email', summary: 'Masks an e-mail address' }] }),
  prediction: predictionMessage(PREDICTION),
};

/** The recorded JSON; `UPDATE_FIXTURES=true` records it anew. */
function recorded(name: string, made: unknown): unknown {
  const file = join(FOLDER, `${name}.json`);
  if (process.env['UPDATE_FIXTURES'] === 'true') writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

describe('a card in every state', () => {
  it.each(Object.entries(MESSAGES))('%s', (name, message) => {
    const { text, blocks, uploads } = renderMessage(message, OPTIONS);
    const made = JSON.parse(JSON.stringify({ text, blocks, uploads: uploads.map((file) => file.name) }));
    expect(slackProblems('chat.postMessage', { channel: 'C1', text, blocks: made.blocks, link_names: false, unfurl_links: false, unfurl_media: false })).toEqual([]);
    expect(made).toEqual(recorded(name, made));
  });
});

it('the form for a rejection', () => {
  const view = formModal(formFor('reject', { artifactId: base.artifactId, signature: 'a'.repeat(16) }, 'en')!, { team: 'T1', channel: 'C1', user: 'UBEN', message: '1.1', thread: null }, 'en');
  const made = JSON.parse(JSON.stringify(view));
  expect(slackProblems('views.open', { view: made })).toEqual([]);
  expect(made).toEqual(recorded('form_reject', made));
});

it('the home tab', () => {
  const cards = [compactCard(inState('awaiting_approval'), CONTEXT), compactCard(inState('deployed'), CONTEXT)];
  const made = JSON.parse(JSON.stringify(homeView([{ title: 'Waiting for you', empty: 'Nothing waits.', cards }, { title: 'Recent decisions', empty: 'Nothing was decided yet.', cards: [] }], OPTIONS)));
  expect(slackProblems('views.publish', { user_id: 'UBEN', view: made })).toEqual([]);
  expect(made).toEqual(recorded('home', made));
});

it('no recorded state is left over', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(MESSAGES), 'form_reject', 'home'].map((name) => `${name}.json`).sort());
});
