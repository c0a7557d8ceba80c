import { afterEach, describe, expect, test } from 'vitest';
import { artifactCard } from '../../src/cards.ts';
import { contentSignature } from '../../src/artifact/content-digest.ts';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { RequestOutcome } from '../../src/requests/stored-request.ts';
import { CONTENT } from '../support/ledger.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, type TestApp, type TestAppOptions } from '../support/test-app.ts';
import type { SandboxEvidence } from '../../src/sandbox/run.ts';

let opened: TestApp;
afterEach(() => opened.close());

const FILES = { codeFile: CONTENT.codeFile, code: CONTENT.code, testFile: CONTENT.testFile, tests: CONTENT.tests };

function passing(): SandboxEvidence {
  return {
    exitCode: 0, timedOut: false, oomKilled: false, outputTruncated: false, output: '', durationMs: 900, claimProblem: null,
    isolation: 'docker', assurance: 'L1', unconfined: [], image: 'sha256:test',
    claim: { tests: [{ name: 'doubles', outcome: 'passed', durationMs: 1 }], errors: [], weak: [], tampered: [], coverage: { lines: 100, branches: 100, functions: 100 }, inputDigest: contentSignature(FILES.code, FILES.tests) },
  };
}

async function open(options: TestAppOptions = {}, evidence: () => Promise<SandboxEvidence> = async () => passing()): Promise<TestApp> {
  const sandbox = createScriptedSandbox(evidence);
  opened = await createTestApp({ ...options, parts: { tools: plainTools, target: createMemoryTarget(), sandbox: async () => sandbox, ...options.parts } });
  return opened;
}

function value(outcome: RequestOutcome): Record<string, unknown> {
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

async function tested(app: TestApp): Promise<string> {
  const { artifactId } = value(await app.give('author', 'import', FILES));
  expect(value(await app.give('author', 'run-sandbox', { artifactId }))).toMatchObject({ testsPassed: true, status: 'awaiting_approval' });
  return String(artifactId);
}

const statusOf = async (artifactId: string): Promise<string | undefined> => (await loadArtifact(opened.app.store.artifacts, artifactId))?.status;

describe('test runs', () => {
  test('failing tests lead to tests_failed and never to a decision', async () => {
    const app = await open({}, async () => ({ ...passing(), exitCode: 1, claim: { ...passing().claim!, tests: [{ name: 'doubles', outcome: 'failed', durationMs: 1, message: 'expected 4' }] } }));
    const { artifactId } = value(await app.give('author', 'import', FILES));
    expect(value(await app.give('author', 'run-sandbox', { artifactId }))).toMatchObject({ testsPassed: false, status: 'tests_failed', outcome: 'failed' });
    expect(await app.give('reviewer', 'promote', { artifactId })).toMatchObject({ ok: false, error: { code: 'WRONG_STATE' } });
  });

  test('an engine that stays away puts the artifact back and loses nothing', async () => {
    const app = await open({}, async () => {
      throw new SaraphinaError('SANDBOX_UNAVAILABLE', 'the engine is away');
    });
    const { artifactId } = value(await app.give('author', 'import', FILES));
    expect(await app.give('author', 'run-sandbox', { artifactId })).toMatchObject({ ok: false, error: { code: 'SANDBOX_UNAVAILABLE' } });
    expect(await statusOf(String(artifactId))).toBe('proposed');
  });

  test('without isolation only our own templates run, unless the operator permits it', async () => {
    const local = createScriptedSandbox(async () => ({ ...passing(), isolation: 'none', assurance: 'L0', unconfined: ['network'] }), 'none');
    const app = await open({ parts: { sandbox: async () => local } });
    const { artifactId } = value(await app.give('author', 'import', FILES));
    expect(await app.give('author', 'run-sandbox', { artifactId })).toMatchObject({ ok: false, error: { code: 'NOT_ISOLATED', message: expect.stringContaining('ALLOW_LOCAL_SANDBOX') } });
    await app.close();
    const lenient = await open({ environment: { ALLOW_LOCAL_SANDBOX: 'true' }, parts: { sandbox: async () => local } });
    const second = value(await lenient.give('author', 'import', FILES));
    expect(value(await lenient.give('author', 'run-sandbox', { artifactId: second['artifactId'] }))).toMatchObject({ isolation: 'none', testsPassed: true });
    expect(await lenient.give('reviewer', 'promote', { artifactId: second['artifactId'] })).toMatchObject({ ok: false, error: { code: 'NOT_ISOLATED', message: expect.stringContaining('ALLOW_UNISOLATED') } });
  });

  test('a second run while one is under way is refused', async () => {
    let finish: (evidence: SandboxEvidence) => void = () => undefined;
    const app = await open({}, () => new Promise((resolve) => (finish = resolve)));
    const { artifactId } = value(await app.give('author', 'import', FILES));
    const first = app.give('author', 'run-sandbox', { artifactId });
    await expect.poll(() => statusOf(String(artifactId))).toBe('testing');
    expect(await app.give('bob', 'run-sandbox', { artifactId })).toMatchObject({ ok: false, error: { code: 'WRONG_STATE', message: expect.stringContaining('running now') } });
    finish(passing());
    expect(await first).toMatchObject({ ok: true });
  });
});

test('AUTO_SANDBOX runs the tests right after a proposal, once', async () => {
  const app = await open({ environment: { AUTO_SANDBOX: 'true' } });
  const { artifactId } = value(await app.give('author', 'import', FILES, 'delivery-1'));
  await expect.poll(() => statusOf(String(artifactId))).toBe('awaiting_approval');
  await app.give('author', 'import', FILES, 'delivery-1');
  const entries = await app.app.store.artifacts.entries(String(artifactId));
  expect(entries.filter((entry) => entry.action === 'run_finished')).toHaveLength(1);
});

describe('deployment', () => {
  test('a target that is away leaves the approval standing; promoting again ships on it', async () => {
    const target = createMemoryTarget();
    let away = true;
    const flaky = { ...target, ship: (...args: Parameters<typeof target.ship>) => (away ? Promise.reject(new SaraphinaError('TARGET_UNAVAILABLE', 'the disk is full')) : target.ship(...args)) };
    const app = await open({ parts: { target: flaky } });
    const artifactId = await tested(app);
    expect(await app.give('reviewer', 'promote', { artifactId })).toMatchObject({ ok: false, error: { code: 'TARGET_UNAVAILABLE' } });
    expect(await statusOf(artifactId)).toBe('approved');
    away = false;
    expect(await app.give('stranger', 'promote', { artifactId })).toMatchObject({ ok: false, error: { code: 'NOT_AN_APPROVER' } });
    expect(value(await app.give('reviewer', 'promote', { artifactId }))).toMatchObject({ status: 'deployed', deployment: { version: 1 } });
  });

  test('bytes that differ from what was approved are not recorded as deployed', async () => {
    const target = createMemoryTarget();
    const lying = { ...target, read: async (...args: Parameters<typeof target.read>) => (target.tamper('double.ts'), target.read(...args)) };
    const app = await open({ parts: { target: lying } });
    const artifactId = await tested(app);
    expect(await app.give('reviewer', 'promote', { artifactId })).toMatchObject({ ok: false, error: { code: 'INTEGRITY' } });
    expect(await statusOf(artifactId)).toBe('approved');
  });

  test('an approval for one target does not ship to another', async () => {
    const app = await open();
    const artifactId = await tested(app);
    const ship = app.app.target.ship;
    app.app.target.ship = async () => {
      throw new SaraphinaError('TARGET_UNAVAILABLE', 'away');
    };
    await app.give('reviewer', 'promote', { artifactId });
    app.app.target = { ...app.app.target, ship, name: 'elsewhere' };
    expect(await app.give('reviewer', 'promote', { artifactId })).toMatchObject({ ok: false, error: { code: 'INTEGRITY' } });
  });

  test('verify names shipped bytes that were changed afterwards', async () => {
    const target = createMemoryTarget();
    const app = await open({ parts: { target } });
    const artifactId = await tested(app);
    await app.give('reviewer', 'promote', { artifactId });
    expect(value(await app.give('reviewer', 'verify', { artifactId }))).toMatchObject({ verified: true });
    target.tamper('double.js');
    expect(value(await app.give('reviewer', 'verify', {}))).toMatchObject({ verified: false, firstBadEntry: { problem: expect.stringContaining('double.js') } });
  });
});

test('an artifact nobody decided on expires, is not rejected, and can be asked for again', async () => {
  const app = await open();
  const artifactId = await tested(app);
  app.clock.advance(73 * 3_600_000);
  const { reconcile } = await import('../../src/requests/reconcile.ts');
  expect((await reconcile(app.app)).expired).toBe(1);
  expect(await statusOf(artifactId)).toBe('expired');
  expect(await app.give('reviewer', 'promote', { artifactId })).toMatchObject({ ok: false, error: { code: 'WRONG_STATE', message: expect.stringContaining('expired') } });
  expect(value(await app.give('author', 'run-sandbox', { artifactId }))).toMatchObject({ status: 'awaiting_approval' });
});

test('cards: the buttons go with the decision; what was decided, by whom and when stays', async () => {
  const app = await open();
  const artifactId = await tested(app);
  const context = { approvers: ['reviewer', 'author'], allowSelfApproval: false, risk: '17 %', locale: 'en' as const };
  const pending = artifactCard((await loadArtifact(app.app.store.artifacts, artifactId))!, context);
  expect(pending.buttons.map((button) => button.command)).toEqual(['promote', 'reject', 'show']);
  expect(pending.buttons[0]).toMatchObject({ confirm: expect.stringContaining('double'), signature: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(pending.fields).toContainEqual({ label: 'May approve', value: 'reviewer' });
  await app.give('reviewer', 'promote', { artifactId });
  const resolved = artifactCard((await loadArtifact(app.app.store.artifacts, artifactId))!, context);
  expect(resolved.buttons).toEqual([]);
  expect(resolved.lines.join('\n')).toMatch(/deployed by reviewer at 2026-/);
});

test.each([
  ['an unsafe name', { codeFile: '../double.ts' }, 'UNSAFE_FILE_NAME'],
  ['a reserved name', { testFile: 'vitest.config.ts' }, 'UNSAFE_FILE_NAME'],
  ['an empty file', { code: '  ' }, 'REQUEST_EMPTY'],
])('import of %s is refused and the artifact says why', async (_, parts, code) => {
  const app = await open();
  const outcome = await app.give('author', 'import', { ...FILES, ...parts });
  expect(outcome).toMatchObject({ ok: false, error: { code } });
  expect((await app.app.store.artifacts.list({ status: 'generation_failed' }))[0]?.failure?.code).toBe(code);
});
