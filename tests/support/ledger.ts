import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../adapters/sqlite/store.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import type { CodeArtifact, Content } from '../../src/artifact/code-artifact.ts';
import { changeArtifact, recordChange } from '../../src/artifact/ledger.ts';
import type { ArtifactStore, Clock, Store } from '../../src/ports.ts';
import type { SandboxRun } from '../../src/sandbox/run.ts';

/** A clock that stands still until it is moved. */
export function createTestClock(start = '2026-01-02T03:04:05.000Z'): Clock & { advance(ms: number): void } {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    advance(ms) {
      now += ms;
    },
  };
}

export async function temporaryStore(): Promise<{ store: Store; path: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-test-'));
  const path = join(folder, 'store.sqlite');
  const store = await openSqliteStore({ path });
  return {
    store,
    path,
    async remove() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const CONTENT: Content = {
  code: 'export function double(value: number): number {\n  return value * 2;\n}\n',
  tests: "import { expect, test } from 'vitest';\nimport { double } from './double.ts';\n\ntest('doubles', () => {\n  expect(double(2)).toBe(4);\n});\n",
  codeFile: 'double.ts',
  testFile: 'double.test.ts',
  entryPoint: 'double',
};

export function passedRun(overrides: Partial<SandboxRun> = {}): SandboxRun {
  return {
    outcome: 'passed',
    reason: 'every planned test ran and passed',
    testsPassed: true,
    tests: [{ name: 'doubles', outcome: 'passed', durationMs: 1 }],
    passed: 1,
    failed: 0,
    coverage: { lines: 100, branches: 100, functions: 100 },
    durationMs: 900,
    isolation: 'docker',
    assurance: 'L1',
    unconfined: [],
    output: '',
    outputTruncated: false,
    signature: contentSignature(CONTENT.code, CONTENT.tests),
    image: 'sha256:test',
    finishedAt: '2026-01-02T03:04:05.000Z',
    ...overrides,
  };
}

/** Takes an artifact of `author` to `awaiting_approval` through the ledger alone. */
export async function awaitingArtifact(store: ArtifactStore, clock: Clock, artifactId = 'artifact-1', run = passedRun()): Promise<CodeArtifact> {
  const actor = { id: 'author', asserted: false };
  const created = await recordChange(store, clock, artifactId, undefined, {
    action: 'requested', actor, requestId: 'req-1',
    change: { status: 'generating', featureSpec: 'double a number', requestedBy: 'author', author: 'saraphina' },
  });
  const proposed = await recordChange(store, clock, artifactId, created, {
    action: 'proposed', actor, requestId: 'req-1',
    change: {
      status: 'proposed', content: CONTENT, signature: contentSignature(CONTENT.code, CONTENT.tests), contentAt: clock.now().toISOString(),
      provenance: { kind: 'template', template: 'double', confidence: 1, assumptions: [], alternatives: [] },
    },
  });
  const testing = await recordChange(store, clock, artifactId, proposed, { action: 'run_started', actor, requestId: 'req-2', change: { status: 'testing' } });
  return changeArtifact(store, clock, testing.artifactId, () => ({
    action: 'run_finished', actor, requestId: 'req-2',
    change: { status: 'awaiting_approval', testRun: run, awaitingSince: clock.now().toISOString(), expiresAt: new Date(clock.now().getTime() + 3_600_000).toISOString() },
  }));
}
