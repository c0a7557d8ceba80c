import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Heard, Question } from './protocol.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const PROJECT = dirname(dirname(dirname(CHILD)));
const HEAP_MB = 96;
const RESIDENT_BYTES = 400 * 1024 * 1024;
const PAGE_BYTES = 4096;
/** How often the process is looked at while it works. */
const WATCH_MS = 20;
/** By the clock, work never gets more than so many times its limit. */
const STARVED_AT_MOST = 6;

export type Ended = { kind: 'answered'; worn: boolean } | { kind: 'stopped'; limit: 'time' | 'memory'; usedMs: number } | { kind: 'died'; usedMs: number };

/** Processor time, or time by the clock where that can't be read. */
export interface TimeLimits {
  /** Since the last candidate was started. */
  eachMs: number;
  /** Since the question was asked. */
  allMs: number;
}

/** One process. It answers one question at a time; after `stopped` or `died` it is gone. */
export interface RunnerProcess {
  isAlive(): boolean;
  /** Hands on what the process tells until it is done. */
  ask(question: Question, limits: TimeLimits, hear: (heard: Heard) => void): Promise<Ended>;
  kill(): void;
}

/**
 * Starts a process and waits until it is ready. It has an empty environment but for the time zone, a small heap, no
 * right to write files or start programs, makes no code from texts, and reads only this project.
 * Rejects with the reason when it does not get ready within `bootMs`.
 */
export async function startRunnerProcess(bootMs: number): Promise<RunnerProcess> {
  const child = fork(CHILD, [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, '--permission', '--allow-worker', '--disallow-code-generation-from-strings', '--disable-warning=ExperimentalWarning', ...readablePaths().map((path) => `--allow-fs-read=${path}`)],
    // Dates are compared between the two processes: both must mean the same by local time.
    env: { TZ: Intl.DateTimeFormat().resolvedOptions().timeZone },
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const talk = converse(child);
  await talk.ready(bootMs);
  let nextId = 0;
  return {
    isAlive: () => child.exitCode === null && child.signalCode === null && child.connected && !child.killed,
    ask(question, limits, hear) {
      nextId += 1;
      return talk.ask(nextId, question, limits, hear);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

interface Conversation {
  ready(bootMs: number): Promise<void>;
  ask(id: number, question: Question, limits: TimeLimits, hear: (heard: Heard) => void): Promise<Ended>;
}

/** Waiting holds the program's event loop open; the process itself never does. */
function converse(child: ChildProcess): Conversation {
  let stderr = '';
  let ended = false;
  let listener: (heard: Heard | 'ended') => void = () => undefined;
  const end = (): void => {
    ended = true;
    listener('ended');
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-4000)));
  child.on('message', (message) => listener(message as Heard));
  child.on('error', end);
  // "close", not "exit": by then everything on standard error has been read.
  child.on('close', end);
  child.unref();
  child.channel?.unref();
  (child.stderr as unknown as { unref?(): void } | null)?.unref?.();
  return {
    ready: (bootMs) =>
      new Promise((resolve, reject) => {
        const fail = (reason: string): void => {
          child.kill('SIGKILL');
          reject(new Error(reason));
        };
        const timer = setTimeout(() => fail(`not ready after ${bootMs} ms`), bootMs);
        listener = (heard) => {
          clearTimeout(timer);
          if (heard === 'ended') fail(stderr.trim().split('\n').at(-1)?.slice(0, 300) ?? '');
          else resolve();
        };
      }),
    ask: (id, question, limits, hear) =>
      new Promise((resolve) => {
        const pid = child.pid as number;
        const all = stopwatch(pid);
        let each = stopwatch(pid);
        const settle = (result: Ended): void => {
          clearInterval(timer);
          listener = () => undefined;
          resolve(result);
        };
        const died = (): void => settle({ kind: 'died', usedMs: all() });
        const timer = setInterval(() => {
          const limit = residentBytes(pid) > RESIDENT_BYTES ? 'memory' : each() > limits.eachMs || all() > limits.allMs ? 'time' : undefined;
          if (limit === undefined) return;
          const usedMs = all();
          child.kill('SIGKILL');
          settle({ kind: 'stopped', limit, usedMs });
        }, WATCH_MS);
        listener = (heard) => {
          if (heard === 'ended') return died();
          if (heard.kind === 'ready' || heard.id !== id) return;
          if (heard.kind === 'started') each = stopwatch(pid);
          if (heard.kind === 'done') return settle({ kind: 'answered', worn: heard.worn });
          hear(heard);
        };
        if (ended) died();
        else child.send({ id, question }, (error) => error && died());
      }),
  };
}

/** On a busy machine a process may get little of the processor: what counts is the time it used, and by the clock a multiple of that. */
function stopwatch(pid: number): () => number {
  const startedMs = performance.now();
  const before = processorMs(pid);
  return () => {
    const clockMs = performance.now() - startedMs;
    const now = processorMs(pid);
    return before === undefined || now === undefined ? clockMs : Math.max(now - before, clockMs / STARVED_AT_MOST);
  };
}

/** User and system time of a process; Linux counts in hundredths of a second. */
function processorMs(pid: number): number | undefined {
  const fields = readProc(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ') ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isFinite(ticks) ? ticks * 10 : undefined;
}

function residentBytes(pid: number): number {
  return Number(readProc(`/proc/${pid}/statm`)?.split(' ')[1] ?? 0) * PAGE_BYTES;
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The project and, where it or `node_modules` is a link, what that points to. */
function readablePaths(): string[] {
  return [...new Set([PROJECT, realpathSync(PROJECT)])].map((path) => join(path, '*'));
}
