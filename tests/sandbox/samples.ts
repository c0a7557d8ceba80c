import { contentSignature } from '../../src/artifact/content-digest.ts';
import type { Inspection } from '../../src/ports.ts';
import { DEFAULT_LIMITS } from '../../src/sandbox/limits.ts';
import type { RunnerClaim, SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';

/** A run in which everything is as it should be; tests change one thing at a time. */
export const spec: SandboxSpec = {
  runId: 'artifact-1-3',
  codeFile: 'add.ts',
  code: 'export const add = (a: number, b: number): number => a + b;\n',
  testFile: 'add.test.ts',
  tests: "import { expect, test } from 'vitest';\n",
  limits: DEFAULT_LIMITS,
};

export const signature = contentSignature(spec.code, spec.tests);

export const claim: RunnerClaim = {
  tests: [
    { name: 'add > adds', outcome: 'passed', durationMs: 1.25 },
    { name: 'add > is commutative', outcome: 'passed', durationMs: 2 },
  ],
  errors: [],
  weak: [],
  tampered: [],
  coverage: { lines: 92, branches: 75, functions: 100 },
  inputDigest: signature,
};

export const evidence: SandboxEvidence = {
  exitCode: 0,
  timedOut: false,
  oomKilled: false,
  outputTruncated: false,
  output: 'hello\n',
  durationMs: 1234.5,
  claim,
  claimProblem: null,
  isolation: 'docker',
  assurance: 'L1',
  unconfined: [],
  image: 'sha256:abc',
};

export const inspection: Inspection = {
  artifactType: 'function',
  entryPoint: 'add',
  plannedTests: ['add > adds', 'add > is commutative'],
  dynamicTests: false,
  testFindings: [],
  codeFindings: [],
  facts: { code: null, tests: null },
};

export const stamp = { signature, finishedAt: '2026-01-02T03:04:05.000Z' };
