/** One artifact in every state of its life, as the ledger would have left it. */
import type { ArtifactStatus, CodeArtifact, Review } from '../../src/artifact/code-artifact.ts';
import type { CardContext } from '../../src/cards.ts';
import { riskInWords } from '../../src/cards/artifact-fields.ts';
import type { Locale } from '../../src/language/locale.ts';
import { wordsIn } from '../../src/language/words.ts';
import { estimatedRisk } from '../../src/predictions/risk.ts';
import type { SandboxRun } from '../../src/sandbox/run.ts';

const ASKER = 'slack:T1/UANN';
const APPROVER = 'slack:T1/UBEN';
const SIGNATURE = '5d41402abc4b2a76b9719d911017c592ae2f3a0b1c2d3e4f5061728394a5b6c7';

const PASSED: SandboxRun = {
  outcome: 'passed', reason: 'all 2 tests passed', testsPassed: true,
  tests: [{ name: 'isEmail > takes addresses', outcome: 'passed', durationMs: 1.4 }, { name: 'isEmail > refuses the rest', outcome: 'passed', durationMs: 2 }],
  passed: 2, failed: 0, coverage: { lines: 92, branches: 87.5, functions: 100 }, durationMs: 1234,
  mutation: { planted: 61, tried: 60, killed: 58, survivors: [{ line: 2, change: '^ → nothing' }, { line: 2, change: '+ → nothing' }] },
  isolation: 'docker', assurance: 'L1', unconfined: [], output: '', outputTruncated: false,
  signature: SIGNATURE, image: 'sha256:1234', finishedAt: '2026-01-02T03:10:00.000Z',
};

const { mutation: _unmeasured, ...WITHOUT_MUTATION } = PASSED;

const FAILED: SandboxRun = {
  ...WITHOUT_MUTATION, outcome: 'failed', reason: '1 of 2 tests failed; first "isEmail > refuses the rest": expected true to be false', testsPassed: false, passed: 1, failed: 1,
  tests: [PASSED.tests[0]!, { name: 'isEmail > refuses the rest', outcome: 'failed', durationMs: 2, message: 'expected true to be false' }],
};

const REVIEWS: Review[] = [
  { topic: 'correctness', reviewer: 'rules', verdict: 'approves', reasons: ['QUOTED: its 2 tests passed in the sandbox'] },
  { topic: 'security', reviewer: 'rules', verdict: 'objects', reasons: ['QUOTED: line 2: QUOTED: backtracks (CWE-1333)'] },
  { topic: 'api-design', reviewer: 'rules', verdict: 'approves', reasons: [] },
  { topic: 'test-adequacy', reviewer: 'rules', verdict: 'has concerns', reasons: ['QUOTED: there are 2 tests and no property'] },
];

const WRITTEN: Partial<CodeArtifact> = {
  reviews: REVIEWS,
  content: {
    code: 'export function isEmail(text: string): boolean {\n  return /^\\S+@\\S+$/.test(text);\n}\n', tests: "import { test } from 'vitest';\n",
    codeFile: 'isEmail.ts', testFile: 'isEmail.test.ts', entryPoint: 'isEmail',
  },
  signature: SIGNATURE, contentAt: '2026-01-02T03:05:00.000Z', testCount: 2,
  provenance: { kind: 'template', template: 'is-email', confidence: 0.934, assumptions: ['QUOTED: quoted local parts are refused'], alternatives: [] },
  analysis: {
    score: 92, basis: 'static only',
    breakdown: [{ part: 'security', points: 20, outOf: 20, why: 'nothing found' }, { part: 'lint', points: 8.5, outOf: 10, why: '2 warnings in 3 lines' }, { part: 'types', points: null, outOf: 10, why: 'not measured' }],
    syntax: { ok: true }, style: { errors: 0, warnings: 2 }, security: { errors: 0, warnings: 0 },
    complexity: { cyclomatic: 1, functions: [], maintainability: 80, halstead: null, sourceLines: 3 },
    findings: [
      { ruleId: 'prefer-named-group', level: 'warning', message: 'QUOTED: name the group', line: 2, column: 11 },
      { ruleId: 'redos', level: 'error', message: 'QUOTED: backtracks', line: 2, column: 10, cwe: 'CWE-1333' },
      { ruleId: 'max-len', level: 'warning', message: 'QUOTED: too long', line: 1, column: 1 },
    ],
    notMeasured: [],
  },
};

const APPROVED: Partial<CodeArtifact> = {
  testRun: PASSED,
  approval: {
    approvedBy: APPROVER, approvedAt: '2026-01-02T04:00:00.000Z', signature: SIGNATURE, entryPoint: 'isEmail', files: ['isEmail.ts', 'isEmail.test.ts'],
    testRunDigest: '0'.repeat(64), target: 'git:functions', selfApproval: false, isolation: 'docker',
  },
};

const DEPLOYED: Partial<CodeArtifact> = {
  ...APPROVED,
  deployment: { target: 'git:functions', path: 'isEmail/v2', commit: '0123456789abcdef0123456789abcdef01234567', version: 2, deployedAt: '2026-01-02T04:01:00.000Z' },
  supersedes: 'artifact-0aa0aa0aa0aa',
};

const STATES: Record<ArtifactStatus, Partial<CodeArtifact>> = {
  generating: {},
  generation_failed: { failure: { code: 'NO_MATCH', message: 'QUOTED: no template fits' } },
  proposed: WRITTEN,
  testing: WRITTEN,
  tests_failed: { ...WRITTEN, testRun: FAILED },
  awaiting_approval: { ...WRITTEN, testRun: PASSED, awaitingSince: '2026-01-02T03:10:00.000Z', expiresAt: '2026-01-05T03:10:00.000Z', revises: 'artifact-0bb0bb0bb0bb' },
  expired: { ...WRITTEN, testRun: PASSED, expiresAt: '2026-01-05T03:10:00.000Z' },
  approved: { ...WRITTEN, ...APPROVED },
  deployed: { ...WRITTEN, ...DEPLOYED },
  rolled_back: { ...WRITTEN, ...DEPLOYED },
  rejected: { ...WRITTEN, testRun: PASSED, rejection: { rejectedBy: APPROVER, rejectedAt: '2026-01-02T04:00:00.000Z', reason: 'QUOTED: needs input validation' } },
  superseded: { ...WRITTEN, testRun: PASSED, changeRequest: { requestedBy: APPROVER, requestedAt: '2026-01-02T04:00:00.000Z', reason: 'QUOTED: call it isMail' }, supersededBy: 'artifact-0cc0cc0cc0cc' },
};

export const STATUSES = Object.keys(STATES) as ArtifactStatus[];

export function artifactIn(status: ArtifactStatus, parts: Partial<CodeArtifact> = {}): CodeArtifact {
  return {
    artifactId: 'artifact-5d41402abc4b', version: 4, status, artifactType: 'function', featureSpec: 'QUOTED: validate email addresses', requestedBy: ASKER, author: 'saraphina',
    createdAt: '2026-01-02T03:04:00.000Z', updatedAt: '2026-01-02T04:01:00.000Z', content: null, signature: null, testCount: null, contentAt: null, provenance: null,
    analysis: null, testRun: null, reviews: null, risk: null, awaitingSince: null, expiresAt: null, approval: null, rejection: null, changeRequest: null, deployment: null, failure: null,
    revises: null, supersedes: null, supersededBy: null, ...STATES[status], ...parts,
  };
}

export function contextIn(locale: Locale): CardContext {
  return { approvers: [ASKER, APPROVER, 'slack-group:T1/SREVIEW'], allowSelfApproval: false, risk: riskInWords(estimatedRisk(), wordsIn(locale)), locale };
}
