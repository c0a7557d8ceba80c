import type { ArtifactStatus, CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { artifactCard, busyCard, cardContext, compactCard, errorCard, newsCard, reminderCard, runReport } from '../../src/cards.ts';
import { predictionMessage, signInCard } from '../../src/cards/answers.ts';
import { readConfig } from '../../src/config.ts';
import type { Message } from '../../src/message.ts';
import type { StoredPrediction } from '../../src/predictions/prediction.ts';
import type { StoredRequest } from '../../src/requests/stored-request.ts';
import { approvedArtifact } from './approved-artifact.ts';
import { ANN, APPROVER_ROLE, BEN, GUILD } from './discord-parts.ts';

const [ANN_ID, BEN_ID] = [`discord:${ANN}`, `discord:${BEN}`];
const ROLE_ID = `discord-role:${GUILD}/${APPROVER_ROLE}`;
const AT = '2026-01-02T03:04:05.000Z';
const CONTEXT = { ...cardContext({ approvers: [BEN_ID, ROLE_ID], config: readConfig({ APPROVERS: BEN_ID }) }, 'en'), risk: '12 % (calibrated)' };
const { artifact: shipped } = approvedArtifact('artifact-0123456789ab');
const DEPLOYMENT = { target: 'git:/srv/functions#main', path: 'functions/greet/v1', commit: '0123456789abcdef', version: 1, deployedAt: AT };
const ANALYSIS: CodeArtifact['analysis'] = {
  score: 92, basis: 'static and tests', breakdown: [{ part: 'style', points: 18, outOf: 20 }, { part: 'security', points: 30, outOf: 30 }] as never, syntax: { ok: true }, style: { errors: 0, warnings: 1 }, security: { errors: 0, warnings: 0 },
  complexity: { cyclomatic: 1, functions: [], maintainability: null, halstead: null, sourceLines: 3 },
  findings: [{ ruleId: 'prefer-template', level: 'warning', message: 'Unexpected string concatenation.', line: 3, column: 10 }], notMeasured: [],
};
const base: CodeArtifact = {
  ...shipped, requestedBy: ANN_ID, analysis: ANALYSIS, approval: { ...shipped.approval!, approvedBy: BEN_ID }, expiresAt: '2026-01-05T03:04:05.000Z',
  provenance: { kind: 'template', template: 'greet', confidence: 0.93, assumptions: ['an empty name greets everybody'], alternatives: [] },
};

const NOT_YET: Partial<CodeArtifact> = { approval: null, testRun: null, awaitingSince: null, expiresAt: null };
const NOTHING_YET: Partial<CodeArtifact> = { ...NOT_YET, content: null, signature: null, analysis: null, provenance: null };
const STATES: Record<ArtifactStatus, Partial<CodeArtifact>> = {
  generating: NOTHING_YET,
  generation_failed: { ...NOTHING_YET, failure: { code: 'NO_MATCH', message: 'no template fits this request' } },
  proposed: NOT_YET,
  testing: NOT_YET,
  tests_failed: { ...NOT_YET, testRun: { ...shipped.testRun!, testsPassed: false, outcome: 'failed', reason: '1 of 1 tests failed', passed: 0, failed: 1 } },
  awaiting_approval: { approval: null },
  approved: {},
  deployed: { deployment: DEPLOYMENT },
  rejected: { approval: null, rejection: { rejectedBy: BEN_ID, rejectedAt: AT, reason: 'Greets nobody by name' } },
  expired: { approval: null },
  rolled_back: { deployment: DEPLOYMENT },
  superseded: { deployment: DEPLOYMENT, supersededBy: 'artifact-ba9876543210' },
};
const inState = (status: ArtifactStatus): CodeArtifact => ({ ...base, ...STATES[status], status });

const REQUEST: StoredRequest = {
  requestId: 'req-1', command: 'run-sandbox', args: {}, actor: { id: BEN_ID, displayName: 'Ben', asserted: false }, replyTarget: { platform: 'discord', channel: '1', messageId: '2', threadId: null }, artifactId: base.artifactId,
  status: 'pending', receivedAt: AT, finishedAt: null, attempts: 1, lease: null, progress: 'starting the container', outcome: null,
};
const PREDICTION: StoredPrediction = {
  predictionId: 'pred-0123456789ab', domain: 'device_recovery', prediction: 0.71, confidence: 0.6, calibrated: 0.68, interval: null, isOod: true, oodReasons: ['battery is lower than in any known case'], modelVersion: '1', unit: 'probability', basis: '240 logged outcomes',
  requestedBy: ANN_ID, query: { battery: 3 }, createdAt: AT, outcome: null, outcomeAt: null, outcomeHistory: [],
};

/** What people see on Discord, by name: a card in every state of the lifecycle, and everything else once. */
export const SHOWN: Record<string, Message> = {
  ...Object.fromEntries(Object.keys(STATES).map((status) => [status, artifactCard(inState(status as ArtifactStatus), CONTEXT)])),
  changes_requested: artifactCard({ ...inState('superseded'), approval: null, deployment: null, changeRequest: { requestedBy: BEN_ID, requestedAt: AT, reason: 'Greet by name' } }, CONTEXT),
  busy: busyCard(inState('awaiting_approval'), REQUEST, CONTEXT),
  compact: compactCard(inState('awaiting_approval'), CONTEXT),
  news: { ...newsCard(inState('deployed'), CONTEXT), mentions: [ANN_ID] },
  reminder: reminderCard(inState('awaiting_approval'), CONTEXT),
  report: runReport(base.testRun!),
  report_failed: runReport({ ...base.testRun!, testsPassed: false, outcome: 'failed', reason: '1 of 1 tests failed', passed: 0, failed: 1, tests: [{ name: 'greets', outcome: 'failed', durationMs: 2, message: 'expected "a" to equal "b"' }], output: 'console: hello\n' }),
  error: errorCard({ code: 'NOT_AN_APPROVER', message: `${ANN_ID} is not an approver. Approvers: ${BEN_ID} (set by APPROVERS)` }),
  error_choices: errorCard({ code: 'AMBIGUOUS', message: 'two templates fit about equally well', artifactId: base.artifactId, alternatives: [{ template: 'is-email', summary: 'Checks an e-mail address' }, { template: 'mask-email', summary: 'Masks an e-mail address' }] }),
  prediction: predictionMessage(PREDICTION),
  sign_in: signInCard('https://saraphina.example.com/sign-in#token_with_underscores'),
};
