/**
 * The test runner inside the worker: vitest's own, with our bookkeeping around it.
 * What it learns goes out on the private channel only, sealed with a key the code under test never sees.
 */
import { Session } from 'node:inspector';
import { TestRunner } from 'vitest';
import type { RunnerTask, RunnerTestCase, RunnerTestFile, RunnerTestSuite } from 'vitest';
import { areTimersFake, isDouble, recordAssertions, type TestRecord } from './assertions.ts';
import { brokenComparisons } from './canaries.ts';
import type { ScriptCoverage } from './channel.ts';
import type { Watch } from './integrity.ts';
import { pendingOwnTimers, takeJob } from './preload.ts';
import { closeRealm, settleRealm } from './realm.ts';
import { createSender } from './sender.ts';
import { watchSubject, type SubjectWatch } from './subject-watch.ts';

/** Taken before the code under test is loaded, which could replace them. */
const listenersOf = process.listeners.bind(process);
const activeResources = process.getActiveResourcesInfo.bind(process);

const { key, codePath } = takeJob() ?? { key: '', codePath: '' };
const coverage = new Session();
const send = createSender(key);
let watch: Watch;
let subject: SubjectWatch;
let planned: RunnerTestCase[] = [];
let resourcesBefore: string[] = [];
const errors: string[] = [];
const records: [RunnerTestCase, TestRecord][] = [];
const listeners = { uncaughtException: keepError('uncaught exception'), unhandledRejection: keepError('unhandled rejection') };

function keepError(kind: string): (error: unknown) => void {
  return (error) => {
    if (errors.length < 20) errors[errors.length] = `${kind}: ${describeError(error)}`;
  };
}

function describeError(error: unknown): string {
  try {
    return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000);
  } catch {
    return 'a value that can not be printed';
  }
}

/** vitest asks for a class. */
export default class Harness extends TestRunner {
  override onCollectStart(file: RunnerTestFile): void {
    super.onCollectStart(file);
    arm((this as unknown as { moduleRunner: object }).moduleRunner);
  }

  onBeforeRunFiles([file]: RunnerTestFile[]): void {
    planned = file ? testsOf(file) : [];
    send({ type: 'planned', tests: planned.map(fullName), weak: file ? modeProblems(file) : [] });
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const index = planned.indexOf(test);
    const record: TestRecord = { assertions: 0, failures: 0, ended: false, lateAssertions: 0, tampered: [] };
    const started = performance.now();
    send({ type: 'start', index });
    let failure: { error: unknown } | undefined;
    try {
      await recordAssertions(record, () => TestRunner.getTestFn(test)());
    } catch (error) {
      failure = { error };
    }
    const tampered = [...new Set([...record.tampered, ...watch.changes(isDouble, areTimersFake()), ...brokenComparisons(false)])];
    const weak = failure ? [] : [...weaknesses(record), ...subject.doubles()];
    const message = failure ? describeError(failure.error) : '';
    send({ type: 'end', index, failed: failure !== undefined, message, durationMs: performance.now() - started, weak, tampered });
    records.push([test, record]);
    if (failure) throw failure.error;
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (suite.file === suite) await finish(suite);
  }
}

/** Everything up to here was ours; from here on the code under test runs. */
function arm(moduleRunner: object): void {
  watch = closeRealm();
  subject = watchSubject(moduleRunner, codePath);
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener);
  coverage.connect();
  coverage.post('Profiler.enable');
  coverage.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  resourcesBefore = activeResources();
  send({ type: 'armed' });
}

function testsOf(suite: RunnerTestSuite): RunnerTestCase[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));
}

/** `describe > test`, without the file. */
function fullName(test: RunnerTask): string {
  const parent = test.suite;
  return parent && parent !== test.file ? `${fullName(parent)} > ${test.name}` : test.name;
}

/** Tests that would not run, or whose result means something else. */
function modeProblems(file: RunnerTestFile): string[] {
  return testsOf(file).flatMap((test) => {
    const odd = test.fails ? 'is expected to fail' : test.mode === 'run' || test.mode === 'queued' ? '' : `is marked ${test.mode}`;
    test.retry = 0;
    return odd === '' ? [] : [`the test "${fullName(test)}" ${odd}`];
  });
}

function weaknesses(record: TestRecord): string[] {
  if (record.assertions === 0) return ['asserts nothing'];
  return record.failures > 0 ? ['swallows a failing assertion'] : [];
}

async function finish(file: RunnerTestSuite): Promise<void> {
  await settleRealm();
  const tampered = [...watch.changes(() => false, false).map((name) => `${name} was replaced and not put back`), ...brokenComparisons(true)];
  for (const [event, listener] of Object.entries(listeners)) {
    const now = listenersOf(event as NodeJS.Signals);
    if (!now.includes(listener) || now.length > 2) tampered.push(`the listeners for ${event} were changed`);
  }
  const late = records.filter(([, record]) => record.lateAssertions > 0).map(([test]) => `the test "${fullName(test)}" asserts after it has ended (a missing await)`);
  const unfinished = testsOf(file as RunnerTestFile).filter((test) => test.result?.state !== 'pass').map((test) => `"${fullName(test)}" did not pass`);
  send({ type: 'done', errors: [...errors, ...leaks(), ...unfinished], weak: [...late, ...subject.mocks()], tampered, coverage: takeCoverage() });
}

/** Requests under way end by themselves; handles stay open. */
const REQUEST = /(?:Req|ReqCallback|ReqWrap|WriteWrap|Request|Immediate)$/;

/** What keeps the process alive although the tests are over. */
function leaks(): string[] {
  const left = activeResources();
  const problems: string[] = [];
  for (const kind of new Set(left)) {
    const before = kind === 'Timeout' ? pendingOwnTimers() : resourcesBefore.filter((name) => name === kind).length;
    const extra = left.filter((name) => name === kind).length - before;
    if (extra > 0 && !REQUEST.test(kind)) problems.push(`${extra} open ${kind} left behind after the tests: close it, clear it or unref() it`);
  }
  return problems;
}

/** Coverage of the code file only; the test file's own lines are nobody's evidence. */
function takeCoverage(): ScriptCoverage | null {
  const state = (globalThis as Record<string, unknown>)['__vitest_worker__'] as { moduleExecutionInfo: Map<string, { startOffset: number }> };
  let found: ScriptCoverage | null = null;
  coverage.post('Profiler.takePreciseCoverage', (_error, taken) => {
    const script = taken?.result.find((entry) => entry.url === codePath || entry.url === `file://${codePath}`);
    if (script) found = { startOffset: state.moduleExecutionInfo.get(codePath)?.startOffset ?? 0, functions: script.functions };
  });
  return found;
}
