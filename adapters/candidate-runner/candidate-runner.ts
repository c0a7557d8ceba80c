import { SaraphinaError } from '../../src/errors.ts';
import type { CallOutcome, Candidate } from '../../src/factory/candidate.ts';
import type { Literal } from '../../src/factory/literal.ts';
import type { FoundProgram } from '../../src/factory/synthesis/problem.ts';
import type { CandidateRunner, Logger } from '../../src/ports.ts';
import { startRunnerProcess, type RunnerProcess } from './runner-process.ts';

export interface CandidateRunnerOptions {
  /** Processor time for one candidate with all its calls. Default 200. */
  candidateMs?: number;
  /** Time for all candidates of one question, starting processes not counted. Default 1000. */
  totalMs?: number;
  /** Processor time for one search; the search itself ends earlier. Default 3000. */
  searchMs?: number;
  logger?: Logger;
}

export interface StartableCandidateRunner extends CandidateRunner {
  /** Starts the process now instead of at the first question. */
  warm(): Promise<void>;
}

/** A process that takes longer to start is given up. */
const BOOT_MS = 20_000;

/**
 * Runs candidates in a process of its own that lives on between questions. Questions are taken up one after another.
 * A candidate that exhausts time or memory ends the process: its calls are `stopped`, a new process goes on with the next
 * candidate, and when the time for all is used up the rest is `stopped` too.
 */
export function createCandidateRunner(options: CandidateRunnerOptions = {}): StartableCandidateRunner {
  const { candidateMs = 200, totalMs = 1000, searchMs = 3000, logger } = options;
  let process: RunnerProcess | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function current(): Promise<RunnerProcess> {
    if (closed) throw new SaraphinaError('TOOLS_UNAVAILABLE', 'the candidate runner is closed');
    if (process?.isAlive() === true) return process;
    try {
      process = await startRunnerProcess(BOOT_MS);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      logger?.error('the candidate process did not start', { reason });
      throw new SaraphinaError('TOOLS_UNAVAILABLE', `the process that tries examples did not start: ${reason}`, {}, error);
    }
    if (closed) process.kill();
    return process;
  }

  /** One question after another, in the order they came. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = tail.then(work);
    tail = result.catch(() => undefined);
    return result;
  }

  async function runAll(candidates: readonly Candidate[], calls: readonly (readonly Literal[])[]): Promise<CallOutcome[][]> {
    const results: CallOutcome[][] = [];
    let leftMs = totalMs;
    while (results.length < candidates.length) {
      const runner = await current();
      const from = results.length;
      const end = await runner.ask({ method: 'run', candidates: candidates.slice(from), calls }, { eachMs: candidateMs, allMs: leftMs }, (heard) => {
        if (heard.kind === 'outcomes') results[from + heard.index] = heard.outcomes;
      });
      if (end.kind === 'answered') {
        if (end.worn) runner.kill();
        return results;
      }
      if (closed) throw new SaraphinaError('TOOLS_UNAVAILABLE', 'the candidate runner was closed during the call');
      const limit = end.kind === 'stopped' ? end.limit : 'memory';
      logger?.warn('a candidate was stopped', { candidate: candidates[results.length]?.id, limit });
      results.push(stopped(calls, limit));
      leftMs -= end.usedMs;
      if (leftMs <= 0) while (results.length < candidates.length) results.push(stopped(calls, 'time'));
    }
    return results;
  }

  async function searchOnce(problem: Parameters<CandidateRunner['search']>[0]): Promise<FoundProgram | undefined> {
    const runner = await current();
    let found: FoundProgram | null = null;
    const end = await runner.ask({ method: 'search', problem }, { eachMs: searchMs, allMs: searchMs }, (heard) => {
      if (heard.kind === 'found') found = heard.program;
    });
    if (end.kind !== 'answered') logger?.warn('a search was stopped', { end: end.kind });
    return found ?? undefined;
  }

  return {
    run: (candidates, calls) => inTurn(() => runAll(candidates, calls)),
    search: (problem) => inTurn(() => searchOnce(problem)),
    warm: () => inTurn(async () => void (await current())),
    async close() {
      closed = true;
      process?.kill();
      await tail;
    },
  };
}

function stopped(calls: readonly unknown[], limit: 'time' | 'memory'): CallOutcome[] {
  return calls.map(() => ({ kind: 'stopped', limit }));
}
