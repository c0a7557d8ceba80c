import type { App } from '../../app.ts';
import type { Content } from '../../artifact/code-artifact.ts';
import { contentSignature } from '../../artifact/content-digest.ts';
import { isErrorCode } from '../../errors.ts';
import type { Work } from '../../requests/run-request.ts';
import { judge } from '../../sandbox/judge.ts';
import type { SandboxOutcome, SandboxRun } from '../../sandbox/run.ts';
import { mayRunIn, runningIn, sandboxSpec } from '../../sandbox/sandbox-spec.ts';
import { showFailure } from '../answer-examples.ts';
import type { Example } from '../read-examples.ts';
import { judgeExamples } from '../try-examples.ts';

/** What running some code showed. `how` is the strongest thing that was possible. */
export type TryOut =
  | { kind: 'held'; how: 'tests'; run: SandboxRun }
  | { kind: 'held'; how: 'examples' | 'nothing' }
  | { kind: 'failed'; /** For people, without a word of the model's. */ summary: string; /** What the runner printed. */ output: string; mendable: boolean };

/** Failures that another version of the code may not have; the others are the tests' fault or nobody's. */
const MENDABLE: readonly SandboxOutcome[] = ['failed', 'timeout', 'out-of-memory', 'output-limit'];
const SHOWN_TESTS = 8;
const MESSAGE_LIMIT = 600;
const OUTPUT_LIMIT = 2000;

export interface Tried {
  content: Content;
  /** The person's and the template's, for where the tests can't run. */
  examples: readonly Example[];
  /** Ours: it may run in a local process. */
  isOurs: boolean;
  /** Whether a process without rights may call it. */
  isPlain: boolean;
}

/**
 * Runs the tests in the sandbox where one is permitted for such code. Where none is, code that only computes is called with the
 * arguments of the examples in a process without rights; other code is not run at all.
 */
export async function tryOut(app: App, work: Work, artifactId: string, tried: Tried): Promise<TryOut> {
  const run = await runTestsOf(app, work, artifactId, tried);
  if (run) return run.testsPassed ? { kind: 'held', how: 'tests', run } : toFailure(run);
  if (!tried.isPlain || tried.examples.length === 0) return { kind: 'held', how: 'nothing' };
  return callWithExamples(app, tried);
}

/** Undefined where no sandbox may run such code, or none can at the moment. */
async function runTestsOf(app: App, work: Work, artifactId: string, { content, isOurs }: Tried): Promise<SandboxRun | undefined> {
  const sandbox = await app.sandbox();
  if (!mayRunIn(sandbox, isOurs, app.config)) return undefined;
  const signature = contentSignature(content.code, content.tests);
  const spec = sandboxSpec(app.config, `${artifactId}-${signature.slice(0, 12)}`, content);
  await work.progress(runningIn(sandbox));
  try {
    const [inspection, evidence] = await Promise.all([app.tools.inspect(content), sandbox.run(spec, { signal: work.signal, progress: () => undefined })]);
    work.signal.throwIfAborted();
    const run = judge(spec, evidence, inspection, { signature, finishedAt: app.clock.now().toISOString() });
    return run.outcome === 'infra-error' ? undefined : run;
  } catch (error) {
    work.signal.throwIfAborted();
    if (isErrorCode(error, 'SANDBOX_UNAVAILABLE')) return undefined;
    throw error;
  }
}

function toFailure({ outcome, reason, tests, passed, output }: SandboxRun): TryOut {
  const failed = tests.filter((test) => test.outcome === 'failed');
  const summary = outcome === 'failed' && failed.length > 0 ? `${failed.length} of ${passed + failed.length} tests failed` : `its test run ended as ${outcome}`;
  const shown = failed.slice(0, SHOWN_TESTS).map(({ name, message = '' }) => `✗ ${name}\n${message.slice(0, MESSAGE_LIMIT)}`);
  return { kind: 'failed', summary, output: [`${outcome}: ${reason}`, ...shown, output.slice(-OUTPUT_LIMIT)].join('\n\n').trim(), mendable: MENDABLE.includes(outcome) };
}

async function callWithExamples(app: App, { content, examples }: Tried): Promise<TryOut> {
  const { code, entryPoint } = content;
  const [outcomes = []] = await app.candidates.run([{ id: entryPoint, code, entryPoint, isForeign: true }], examples.map(({ args }) => args));
  const verdicts = examples.map((example, index) => judgeExamples([example], outcomes.slice(index, index + 1)));
  const failures = verdicts.flatMap((verdict) => (verdict.kind === 'failed' ? [showFailure(entryPoint, verdict)] : verdict.kind === 'unknown' ? ['a call did not end within its limits'] : []));
  if (failures.length === 0) return { kind: 'held', how: 'examples' };
  return { kind: 'failed', summary: `${failures.length} of ${examples.length} examples failed`, output: failures.slice(0, SHOWN_TESTS).join('\n'), mendable: true };
}
