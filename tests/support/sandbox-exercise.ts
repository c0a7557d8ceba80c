import { inspect } from '../../src/analysis/inspect.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import { judge } from '../../src/sandbox/judge.ts';
import { limitsFrom, type LimitOverrides } from '../../src/sandbox/limits.ts';
import type { SandboxEvidence, SandboxRun, SandboxSpec } from '../../src/sandbox/run.ts';

export const CODE = 'export function half(n: number): number {\n  return n / 2;\n}\n';
export const TESTS = "import { expect, test } from 'vitest';\nimport { half } from './half.ts';\n\ntest('halves', () => {\n  expect(half(4)).toBe(2);\n});\n";

export function specOf(files: { code?: string; tests?: string } = {}, limits: LimitOverrides = {}): SandboxSpec {
  return { runId: 'contract', codeFile: 'half.ts', code: files.code ?? CODE, testFile: 'half.test.ts', tests: files.tests ?? TESTS, limits: limitsFrom({ timeoutMs: 30_000, ...limits }) };
}

export function verdictOn(spec: SandboxSpec, evidence: SandboxEvidence): SandboxRun {
  return judge(spec, evidence, inspect(spec), { signature: contentSignature(spec.code, spec.tests), finishedAt: '2026-01-01T00:00:00.000Z' });
}
