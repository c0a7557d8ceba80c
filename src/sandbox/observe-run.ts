import { randomBytes } from 'node:crypto';
import { createNoteReader, createReportReader, type RunnerJob, type RunnerReport } from './protocol.ts';
import type { MutantNote, SandboxEvidence, SandboxSpec } from './run.ts';

/** The runner ends itself at the deadline; this much later it is killed from outside. */
export const KILL_AFTER_MS = 700;

/** Bytes past every limit after which a run is ended for flooding. The runner cuts what tests print long before. */
export const FLOOD_BYTES = 64 * 1024 * 1024;

/** How a run came to its end, as seen by whoever started it. */
export type Ending = 'ended' | 'time' | 'memory' | 'flood' | 'aborted';

export interface SeenOutside {
  ending: Ending;
  exitCode: number | null;
  durationMs: number;
  /** The kernel's own word on memory, where it can be had from outside. */
  oomKilled: boolean;
}

export interface RunObserver {
  /** The line that starts the runner. */
  readonly job: string;
  stdout(bytes: Uint8Array): void;
  stderr(bytes: Uint8Array): void;
  hasReport(): boolean;
  evidence(seen: SeenOutside): Omit<SandboxEvidence, 'isolation' | 'assurance' | 'unconfined' | 'image'>;
}

/**
 * Follows one run from outside: hands over the job, finds the runner's answer in its standard output,
 * and keeps what the tests print, cut at the limit and never buffered beyond it.
 * @param onFlood called once when far more comes out than the runner lets through: somebody writes past it
 * @param onMutant told what the runner says of the mutants of `spec`
 */
export function observeRun(spec: SandboxSpec, onFlood: () => void, onMutant: (note: MutantNote) => void = () => undefined): RunObserver {
  const nonce = randomBytes(24).toString('hex');
  const answer = createReportReader(nonce);
  const { push } = spec.mutants ? createNoteReader(nonce, onMutant) : answer;
  // The runner passes both streams of the tests on as one, each cut by itself.
  const output = createByteBudget(2 * spec.limits.outputBytes);
  let bytes = 0;
  const isFlooded = (chunk: Uint8Array): boolean => {
    const before = bytes;
    bytes += chunk.length;
    if (bytes > FLOOD_BYTES && before <= FLOOD_BYTES) onFlood();
    return bytes > FLOOD_BYTES;
  };
  return {
    job: `${JSON.stringify(jobFor(spec, nonce))}\n`,
    stdout: (chunk) => void (isFlooded(chunk) || push(chunk)),
    stderr: (chunk) => void (isFlooded(chunk) || output.push(chunk)),
    hasReport: () => 'report' in answer.result(),
    evidence: (seen) => combine(seen, answer.result(), output),
  };
}

function jobFor({ runId: _runId, limits: { timeoutMs, memoryBytes, outputBytes }, ...rest }: SandboxSpec, nonce: string): RunnerJob {
  return { nonce, timeoutMs, memoryBytes, outputBytes, ...rest };
}

/** What the runner says can make a run worse than it looks from outside, never better. */
function combine({ ending, exitCode, durationMs, oomKilled }: SeenOutside, result: { report: RunnerReport } | { problem: string }, output: ByteBudget): ReturnType<RunObserver['evidence']> {
  const report = 'report' in result ? result.report : null;
  const problem = 'problem' in result ? result.problem : null;
  return {
    exitCode,
    timedOut: report === null ? ending === 'time' : report.timedOut,
    oomKilled: oomKilled || ending === 'memory' || report?.outOfMemory === true,
    outputTruncated: output.truncated() || ending === 'flood' || report?.outputTruncated === true,
    output: new TextDecoder().decode(output.kept()),
    durationMs,
    claim: report?.claim ?? null,
    claimProblem: problem !== null && ending === 'flood' ? `it wrote more than ${FLOOD_BYTES} bytes past its limit and was killed` : problem,
  };
}

interface ByteBudget {
  push(bytes: Uint8Array): void;
  kept(): Uint8Array;
  truncated(): boolean;
}

/** Keeps the first `limitBytes` and throws the rest away. */
function createByteBudget(limitBytes: number): ByteBudget {
  const chunks: Uint8Array[] = [];
  let left = limitBytes;
  let cut = false;
  return {
    push: (bytes) => {
      if (bytes.length > left) cut = true;
      if (left === 0) return;
      // A copy, so that the engine's large buffers are not held by their first bytes.
      const kept = bytes.slice(0, left);
      left -= kept.length;
      chunks.push(kept);
    },
    kept: () => Buffer.concat(chunks),
    truncated: () => cut,
  };
}
