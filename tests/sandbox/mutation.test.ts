import { afterEach, expect, test } from 'vitest';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import type { CodeTools, Logger, SandboxContext } from '../../src/ports.ts';
import type { MutantNote, SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { CONTENT } from '../support/ledger.ts';
import { passingEvidence } from '../support/web-place.ts';
import { createScriptedSandbox, createTestApp, plainTools, type TestApp } from '../support/test-app.ts';

let opened: TestApp | undefined;
afterEach(() => opened?.close());

const FAULT = { line: 2, change: '* → /', edit: { start: 0, end: 1, text: 'x' } };
const tools: CodeTools = { ...plainTools, plantFaults: async (_name, source) => ({ original: source, faults: [FAULT, { ...FAULT, change: '2 → 3' }] }) };

interface Played {
  outcome: Record<string, unknown>;
  specs: SandboxSpec[];
  logged: unknown[];
}

/** Imports a function and runs its tests; the second run tells what `play` says of its entries. */
async function play(
  mutate: (spec: SandboxSpec, tell: (note: MutantNote) => void) => SandboxEvidence,
  { environment = {}, verdict = passingEvidence(), own = tools }: { environment?: Record<string, string>; verdict?: SandboxEvidence; own?: CodeTools } = {},
): Promise<Played> {
  const specs: SandboxSpec[] = [];
  const logged: unknown[] = [];
  const logger: Logger = { info: (_message, fields) => logged.push(fields), warn: () => undefined, error: () => undefined };
  const sandbox = { ...createScriptedSandbox(async () => verdict), run: async (spec: SandboxSpec, { onMutant }: SandboxContext) => {
    specs.push(spec);
    return spec.mutants ? mutate(spec, (note) => onMutant?.(note)) : verdict;
  } };
  const app = (opened = await createTestApp({ environment, parts: { tools: own, logger, sandbox: async () => sandbox } }));
  const imported = await app.give('author', 'import', { codeFile: CONTENT.codeFile, code: CONTENT.code, testFile: CONTENT.testFile, tests: CONTENT.tests });
  const artifactId = imported.ok ? String(imported.value['artifactId']) : '';
  const outcome = await app.give('author', 'run-sandbox', { artifactId });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const artifact = await loadArtifact(app.app.store.artifacts, artifactId);
  expect(artifact?.testRun?.mutation).toEqual(outcome.value['mutation'] === null ? undefined : expect.objectContaining({ tried: 2 }));
  return { outcome: outcome.value, specs, logged };
}

/** Every entry ran; the tests passed on the code as it is and on these. */
function tellAll(survivors: readonly number[]) {
  return ({ mutants }: SandboxSpec, tell: (note: MutantNote) => void): SandboxEvidence => {
    for (const [entry, edit] of mutants!.entries.entries()) {
      tell({ entry, event: 'started' });
      tell({ entry, event: edit === null || survivors.includes(entry) ? 'survived' : 'killed' });
    }
    return { ...passingEvidence(), claim: null };
  };
}

test('a run that passed is followed by one with planted faults, within its own time and the same limits', async () => {
  const { outcome, specs } = await play(tellAll([2]));
  expect(outcome).toMatchObject({ testsPassed: true, status: 'awaiting_approval', mutation: { score: 50, planted: 2, tried: 2, killed: 1, survivors: [{ line: 2, change: '* → /' }] } });
  expect(specs).toHaveLength(2);
  expect(specs[1]?.limits).toEqual({ ...specs[0]?.limits, timeoutMs: expect.any(Number) });
  expect(specs[1]!.limits.timeoutMs).toBeLessThanOrEqual(20_000);
  expect(specs[1]?.mutants?.timeoutMs).toBe(2005);
  const [prediction] = await opened!.app.store.predictions.history('risk_assessment', 1);
  expect(prediction?.query).toMatchObject({ coverage: 100, mutation_score: 50 });
});

test('whatever goes wrong with it, the verdict stands, the score is not measured and the log says why', async () => {
  const gone = await play(() => {
    throw new Error('the engine is away');
  });
  expect(gone.outcome).toMatchObject({ testsPassed: true, status: 'awaiting_approval', mutation: null });
  expect(gone.logged).toContainEqual(expect.objectContaining({ reason: 'the engine is away' }));
  await opened?.close();
  const refused = await play(tellAll([]), { own: { ...tools, plantFaults: async () => Promise.reject(new Error('the file is refused')) } });
  expect(refused.outcome).toMatchObject({ testsPassed: true, mutation: null });
  expect(refused.logged).toContainEqual(expect.objectContaining({ reason: 'the file is refused' }));
});

test('it is left out where there is nothing to plant, where tests did not pass, and where it is switched off', async () => {
  const cases = [{ own: plainTools }, { environment: { MUTATION_TESTING: 'false' } }, { verdict: { ...passingEvidence(), exitCode: 1 } }];
  for (const options of cases) {
    const { outcome, specs } = await play(() => expect.unreachable('nothing is planted'), options);
    expect(outcome['mutation']).toBeNull();
    expect(specs).toHaveLength(1);
    await opened?.close();
  }
});
