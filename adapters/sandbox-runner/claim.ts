import { createHash } from 'node:crypto';
import type { TestModule, Vitest } from 'vitest/node';
import type { RunnerJob, STILL_RUNNING } from '../../src/sandbox/protocol.ts';
import type { Coverage, RunnerClaim, TestResult } from '../../src/sandbox/run.ts';
import type { ScriptCoverage, WorkerNote } from './channel.ts';
import { measureCoverage } from './coverage.ts';
import type { JobFiles } from './module-guard.ts';

const MESSAGE_LIMIT = 4000;
const LIST_LIMIT = 50;
const TEST_LIMIT = 5000;
/** Only types are imported from outside the runner's folder; the type keeps the two texts alike. */
const stillRunning: typeof STILL_RUNNING = 'was still running when the time was up';

export interface Claimant {
  onNote(note: WorkerNote): void;
  onForgery(): void;
  addError(error: unknown): void;
  /** Compares what the harness sealed with what vitest reports, and measures the coverage. */
  conclude(vitest: Vitest, runErrors: readonly unknown[]): Promise<void>;
  claim(timedOut: boolean): RunnerClaim;
  /** Every test passed and nothing is wrong. */
  isClean(): boolean;
}

interface SeenTest {
  name: string;
  state: 'planned' | 'running' | 'passed' | 'failed';
  durationMs: number;
  message: string;
}

/** What is known about the run so far. */
interface Gathered {
  tests: SeenTest[];
  errors: string[];
  weak: string[];
  tampered: string[];
  isDone: boolean;
  script: ScriptCoverage | null;
  coverage: Coverage | null;
}

/** Gathers what is known about a run, from the harness first, and puts it into the claim. */
export function createClaim(job: RunnerJob, files: JobFiles): Claimant {
  const run: Gathered = { tests: [], errors: [], weak: [], tampered: [], isDone: false, script: null, coverage: null };
  const inputDigest = createHash('sha256').update(JSON.stringify({ code: job.code, tests: job.tests })).digest('hex');
  return {
    onNote: (note) => takeNote(run, note),
    onForgery: () => add(run.tampered, 'something wrote to the private channel of the test runner'),
    addError: (error) => add(run.errors, textOf(error)),
    conclude: async (vitest, runErrors) => {
      const modules = vitest.state.getTestModules();
      const suiteErrors = modules.flatMap((module) => [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())]);
      for (const error of [...runErrors, ...suiteErrors]) add(run.errors, textOf(error));
      compare(modules, run);
      if (!run.isDone && run.errors.length === 0) add(run.tampered, 'the test run ended without its sealed record');
      if (run.script) run.coverage = await measureCoverage(vitest, files, run.script);
    },
    claim: (timedOut) => {
      const { errors, weak, tampered, coverage } = run;
      return { tests: run.tests.map((test) => resultOf(test, timedOut)), errors, weak, tampered, coverage, inputDigest };
    },
    isClean: () => run.isDone && run.tests.length > 0 && run.tests.every((test) => test.state === 'passed') && [run.errors, run.weak, run.tampered].every((list) => list.length === 0),
  };
}

function add(list: string[], text: string): void {
  if (list.length < LIST_LIMIT && !list.includes(text)) list.push(text.slice(0, MESSAGE_LIMIT));
}

function takeNote(run: Gathered, note: WorkerNote): void {
  if (note.type === 'planned') {
    for (const name of note.tests.slice(0, TEST_LIMIT)) run.tests.push({ name, state: 'planned', durationMs: 0, message: '' });
    for (const text of note.weak) add(run.weak, text);
    if (note.tests.length > TEST_LIMIT) add(run.errors, `${note.tests.length} tests; the limit is ${TEST_LIMIT}`);
  }
  if (note.type === 'start') {
    const test = run.tests[note.index];
    if (test?.state === 'planned') test.state = 'running';
  }
  if (note.type === 'end') takeEnd(run, note);
  if (note.type !== 'done') return;
  run.isDone = true;
  run.script = note.coverage;
  for (const text of note.errors) add(run.errors, text);
  for (const text of note.weak) add(run.weak, text);
  for (const text of note.tampered) add(run.tampered, text);
}

/** A test that repeats has failed if it failed once. */
function takeEnd(run: Gathered, note: Extract<WorkerNote, { type: 'end' }>): void {
  const test = run.tests[note.index];
  if (!test) return;
  if (test.state !== 'failed') test.state = note.failed ? 'failed' : 'passed';
  test.durationMs += note.durationMs;
  if (note.failed) test.message = note.message;
  for (const text of note.weak) add(run.weak, `the test "${test.name}" ${text}`);
  for (const text of note.tampered) add(run.tampered, text);
}

/** Every test must have the same outcome for the harness and for vitest. */
function compare(modules: readonly TestModule[], { tests, tampered }: Gathered): void {
  const reported = Map.groupBy(modules.flatMap((module) => [...module.children.allTests()]), (test) => test.fullName);
  for (const test of tests) {
    const result = reported.get(test.name)?.shift()?.result();
    if (result?.state === 'failed' && result.errors[0]) test.message = textOf(result.errors[0]);
    // A hook or a count of assertions can fail a test whose body was fine.
    if (test.state === 'passed' && result?.state === 'failed') test.state = 'failed';
    if (test.state === 'failed' && result?.state === 'skipped') test.state = 'planned';
    const agreed = test.state === 'planned' || test.state === 'running' || result?.state === test.state;
    if (!agreed) add(tampered, `the test "${test.name}" ${test.state}, and vitest reports it as ${result?.state ?? 'missing'}`);
  }
  const extra = [...reported.values()].flat().length;
  if (extra > 0 && tests.length > 0) add(tampered, `vitest reports ${extra} test(s) that were not collected`);
}

function resultOf(test: SeenTest, timedOut: boolean): TestResult {
  const { name, durationMs, state } = test;
  if (state === 'passed') return { name, outcome: 'passed', durationMs };
  if (state === 'planned') return { name, outcome: 'skipped', durationMs: 0, message: 'did not run' };
  const message = state === 'running' ? (timedOut ? stillRunning : 'did not finish') : test.message;
  return { name, outcome: 'failed', durationMs, message: message.slice(0, MESSAGE_LIMIT) };
}

function textOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message, diff, cause } = error as { name?: string; message?: string; diff?: string; cause?: unknown };
  const kind = name && name !== 'Error' && name !== 'AssertionError' ? `${name}: ` : '';
  return `${kind}${message ?? 'unknown error'}${diff ? `\n${diff}` : ''}${cause && depth < 3 ? `\ncaused by: ${textOf(cause, depth + 1)}` : ''}`;
}
