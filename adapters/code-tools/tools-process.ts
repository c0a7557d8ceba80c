import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, Fault, Question, Value } from './protocol.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const PROJECT = dirname(dirname(dirname(CHILD)));
const STDERR_KEPT = 4000;
/** Four times the default, for long chains of operators; half of what Linux gives a process. */
const STACK_KIB = 3900;

export type Outcome =
  | { kind: 'value'; value: Value }
  | { kind: 'fault'; fault: Fault }
  | { kind: 'timeout' }
  | { kind: 'died'; outOfMemory: boolean; detail: string };

/** One tools process. It answers one question at a time; after `timeout` or `died` it is gone. */
export interface ToolsProcess {
  isAlive(): boolean;
  /** Questions asked so far. */
  asked(): number;
  /** @param timeoutMs processor time where it can be read, else by the clock */
  ask(question: Question, timeoutMs: number): Promise<Outcome>;
  kill(): void;
}

/**
 * Starts a tools process and waits until its tools are loaded.
 * It has an empty environment, a heap limit, no right to write files or start programs, and reads only this project.
 * Rejects with the reason when it does not get ready within `bootMs`.
 */
export async function startToolsProcess(options: { memoryMb: number; bootMs: number }): Promise<ToolsProcess> {
  const child = fork(CHILD, [], {
    execArgv: [`--max-old-space-size=${options.memoryMb}`, `--stack-size=${STACK_KIB}`, '--permission', '--allow-worker', ...readablePaths().map((path) => `--allow-fs-read=${path}`)],
    // The regular-expression checker would otherwise start a native helper process.
    env: { RECHECK_SYNC_BACKEND: 'pure' },
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const talk = converse(child);
  const booted = await talk.next(options.bootMs);
  if (booted.kind !== 'ready') {
    child.kill('SIGKILL');
    throw new Error(booted.kind === 'died' ? booted.detail : `not ready after ${options.bootMs} ms`);
  }
  let nextId = 0;
  return {
    asked: () => nextId,
    isAlive: () => child.exitCode === null && child.signalCode === null && child.connected && !child.killed,
    async ask(question, timeoutMs) {
      nextId += 1;
      child.send({ id: nextId, question });
      const heard = await talk.next(timeoutMs, starvation(child.pid as number, timeoutMs));
      if (heard.kind === 'value' || heard.kind === 'fault' || heard.kind === 'died') return heard;
      child.kill('SIGKILL');
      return { kind: 'timeout' };
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

type Heard = Answer | { kind: 'timeout' } | Extract<Outcome, { kind: 'died' }>;

/** Waiting holds the program's event loop open; the process itself never does. */
function converse(child: ChildProcess): { next(timeoutMs: number, extraMs?: () => number): Promise<Heard> } {
  let stderr = '';
  let ended: Heard | undefined;
  let listener: ((heard: Heard) => void) | undefined;
  const tell = (heard: Heard) => listener?.(heard);
  const end = (detail: string) => {
    ended ??= { kind: 'died', outOfMemory: /heap out of memory|Allocation failed/i.test(stderr), detail: `${detail} ${lastLine(stderr)}`.trim() };
    tell(ended);
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-STDERR_KEPT)));
  child.on('message', (message) => tell(message as Answer));
  child.on('error', (error) => end(error.message));
  // "close", not "exit": by then everything on standard error has been read.
  child.on('close', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`));
  child.unref();
  child.channel?.unref();
  (child.stderr as unknown as { unref?(): void } | null)?.unref?.();
  return {
    next: (timeoutMs, extraMs = () => 0) =>
      new Promise((resolve) => {
        if (ended !== undefined) return resolve(ended);
        const onTime = () => {
          const moreMs = extraMs();
          if (moreMs > 0) timer = setTimeout(onTime, moreMs);
          else settle({ kind: 'timeout' });
        };
        let timer = setTimeout(onTime, timeoutMs);
        const settle = (heard: Heard) => {
          clearTimeout(timer);
          listener = undefined;
          resolve(heard);
        };
        listener = settle;
      }),
  };
}

/** By the clock, a call never gets more than so many times its limit. */
const STARVED_AT_MOST = 6;

/**
 * On a busy machine a call may get little of the processor. What counts is the time it used, where that can be read;
 * the function returns how much longer to wait.
 */
function starvation(pid: number, timeoutMs: number): () => number {
  const startedMs = performance.now();
  const usedBefore = processorMs(pid);
  return () => {
    const used = processorMs(pid);
    if (used === undefined || usedBefore === undefined || performance.now() - startedMs > STARVED_AT_MOST * timeoutMs) return 0;
    const leftMs = timeoutMs - (used - usedBefore);
    return leftMs > timeoutMs / 20 ? leftMs : 0;
  };
}

/** User and system time of a process; Linux counts in hundredths of a second. */
function processorMs(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return Number.isFinite(ticks) ? ticks * 10 : undefined;
  } catch {
    return undefined;
  }
}

function lastLine(text: string): string {
  return (text.trim().split('\n').at(-1) ?? '').slice(0, 300);
}

/** The project and, where `node_modules` is a link, what it points to. */
function readablePaths(): string[] {
  const modules = join(PROJECT, 'node_modules');
  return [...new Set([PROJECT, realpathSync(PROJECT), resolved(modules)])].map((path) => join(path, '*'));
}

function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
