/** One artifact in every state of its life, made through the ledger. */
import type { ArtifactStatus, CodeArtifact, Review } from '../../src/artifact/code-artifact.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import { recordChange, type Change } from '../../src/artifact/ledger.ts';
import type { StaticAnalysisReport } from '../../src/analysis/report.ts';
import type { Clock, Store } from '../../src/ports.ts';
import { CONTENT, passedRun } from '../support/ledger.ts';

const AUTHOR = { id: 'author', asserted: false };
const REVIEWER = { id: 'reviewer', asserted: false };
const SIGNATURE = contentSignature(CONTENT.code, CONTENT.tests);

export const ANALYSIS: StaticAnalysisReport = {
  score: 92, basis: 'static only',
  breakdown: [
    { part: 'security', points: 20, outOf: 20, why: '0 errors, 0 warnings' }, { part: 'types', points: 10, outOf: 10, why: '0 type errors' },
    { part: 'lint', points: 6, outOf: 10, why: '1 warning in 3 lines' }, { part: 'complexity', points: 10, outOf: 10, why: 'the most complex function has cyclomatic complexity 1' },
  ],
  syntax: { ok: true }, style: { errors: 0, warnings: 1 }, security: { errors: 0, warnings: 0 },
  complexity: { cyclomatic: 1, functions: [{ name: 'double', line: 1, cyclomatic: 1 }], maintainability: 80, halstead: null, sourceLines: 3 },
  findings: [
    { ruleId: 'prefer-named', level: 'warning', message: 'Name the number 2.', line: 2, column: 18 },
    { ruleId: 'saraphina/note', level: 'note', message: 'Works for safe integers.', line: 1, column: 1 },
  ],
  notMeasured: [],
};

const failedRun = passedRun({ outcome: 'failed', reason: '1 of 1 tests failed; first "doubles"', testsPassed: false, tests: [{ name: 'doubles', outcome: 'failed', durationMs: 2, message: 'expected 5 to be 4' }], passed: 0, failed: 1 });

const REVIEWS: Review[] = [
  { topic: 'correctness', reviewer: 'rules', verdict: 'approves', reasons: ['its tests have not been run yet'] },
  { topic: 'security', reviewer: 'rules', verdict: 'approves', reasons: ['no security finding'] },
  { topic: 'api-design', reviewer: 'rules', verdict: 'has concerns', reasons: ['line 1: double has no doc comment; say what it takes, gives and throws'] },
  { topic: 'test-adequacy', reviewer: 'rules', verdict: 'objects', reasons: ['there are no tests; write one for each thing that was asked for', 'no test tries zero'] },
  { topic: 'security', reviewer: 'somebody’s model', verdict: 'has concerns', reasons: ['Say which numbers it takes.'] },
  { topic: 'correctness', reviewer: 'somebody’s model', verdict: 'abstained', reasons: ['it did not answer in time'] },
];

const PROPOSED: Change = {
  action: 'proposed', actor: AUTHOR, requestId: 'req-1', details: { generator: 'template', score: 92 },
  change: {
    status: 'proposed', content: CONTENT, signature: SIGNATURE, contentAt: '2026-01-02T03:04:05.000Z', testCount: 1, analysis: ANALYSIS, reviews: REVIEWS,
    provenance: { kind: 'template', template: 'double', confidence: 0.94, assumptions: ['a number is a finite number'], alternatives: [] },
  },
};
const TESTING: Change = { action: 'run_started', actor: AUTHOR, requestId: 'req-2', change: { status: 'testing' } };
const FAILED: Change = { action: 'run_finished', actor: AUTHOR, requestId: 'req-2', details: { outcome: 'failed', passed: 0, failed: 1, isolation: 'docker', assurance: 'L1' }, change: { status: 'tests_failed', testRun: failedRun } };
const PASSED: Change = {
  action: 'run_finished', actor: AUTHOR, requestId: 'req-2', details: { outcome: 'passed', passed: 1, failed: 0, isolation: 'docker', assurance: 'L1' },
  change: { status: 'awaiting_approval', testRun: passedRun(), awaitingSince: '2026-01-02T03:04:05.000Z', expiresAt: '2026-01-05T03:04:05.000Z' },
};
const APPROVED: Change = {
  action: 'approved', actor: REVIEWER, requestId: 'req-3', details: { signature: SIGNATURE },
  change: {
    status: 'approved',
    approval: { approvedBy: 'reviewer', approvedAt: '2026-01-02T04:00:00.000Z', signature: SIGNATURE, entryPoint: 'double', files: [CONTENT.codeFile, CONTENT.testFile], testRunDigest: '', target: 'memory', selfApproval: false, isolation: 'docker' },
  },
};
const DEPLOYED: Change = {
  action: 'deployed', actor: REVIEWER, requestId: 'req-3', details: { target: 'memory', path: 'functions/double/v1', commit: 'c0ffee' },
  change: { status: 'deployed', deployment: { target: 'memory', path: 'functions/double/v1', commit: 'c0ffee0123456789', version: 1, deployedAt: '2026-01-02T04:00:01.000Z' } },
};
const REJECTED: Change = { action: 'rejected', actor: REVIEWER, requestId: 'req-3', details: { reason: 'Please accept bigint as well.' }, change: { status: 'rejected', rejection: { rejectedBy: 'reviewer', rejectedAt: '2026-01-02T04:00:00.000Z', reason: 'Please accept bigint as well.' } } };
const EXPIRED: Change = { action: 'expired', actor: { id: 'saraphina', asserted: false }, requestId: null, change: { status: 'expired' } };
const SUPERSEDED: Change = { action: 'superseded', actor: REVIEWER, requestId: 'req-4', details: { by: 'artifact-000000000002' }, change: { status: 'superseded', supersededBy: 'artifact-000000000002' } };
const UNWRITTEN: Change = { action: 'generation_failed', actor: AUTHOR, requestId: 'req-1', details: { message: 'no template fits' }, change: { status: 'generation_failed', failure: { code: 'NO_MATCH', message: 'no template fits “double a number”' } } };

/** What happened to an artifact after it was asked for. */
const LIVES: Record<Exclude<ArtifactStatus, 'rolled_back'>, Change[]> = {
  generating: [],
  generation_failed: [UNWRITTEN],
  proposed: [PROPOSED],
  testing: [PROPOSED, TESTING],
  tests_failed: [PROPOSED, TESTING, FAILED],
  awaiting_approval: [PROPOSED, TESTING, PASSED],
  approved: [PROPOSED, TESTING, PASSED, APPROVED],
  deployed: [PROPOSED, TESTING, PASSED, APPROVED, DEPLOYED],
  superseded: [PROPOSED, TESTING, PASSED, APPROVED, DEPLOYED, SUPERSEDED],
  rejected: [PROPOSED, TESTING, PASSED, REJECTED],
  expired: [PROPOSED, TESTING, PASSED, EXPIRED],
};

/** @returns the id of a new artifact that got as far as this */
export async function artifactIn(status: ArtifactStatus, { artifacts }: Pick<Store, 'artifacts'>, clock: Clock): Promise<string> {
  const ids = await artifacts.recentIds(1000);
  const artifactId = `artifact-${(ids.length + 1).toString(16).padStart(12, '0')}`;
  const asked: Change = { action: 'requested', actor: AUTHOR, requestId: 'req-1', change: { status: 'generating', featureSpec: 'Create a function that doubles a number', requestedBy: 'author', author: 'saraphina' } };
  let artifact: CodeArtifact | undefined;
  for (const change of [asked, ...LIVES[status === 'rolled_back' ? 'deployed' : status]]) artifact = await recordChange(artifacts, clock, artifactId, artifact, change);
  // No command rolls back yet, so the document alone says it.
  if (status === 'rolled_back') await artifacts.saveProjection({ ...artifact!, status, version: artifact!.version + 1 });
  return artifactId;
}
