import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex, Writable } from 'node:stream';
import type { PoolOptions, PoolRunnerInitializer, PoolWorker } from 'vitest/node';
import { openLine, type WorkerNote } from './channel.ts';

export interface WorkerOptions {
  codePath: string;
  heapMb: number;
  stdout: Writable;
  stderr: Writable;
  onNote(note: WorkerNote): void;
  /** Something else than our harness wrote to the private channel. */
  onForgery(): void;
}

export interface OwnPool {
  pool: PoolRunnerInitializer;
  kill(): void;
}

/**
 * vitest's worker process, started by us: with a private channel whose key the code under test can't read,
 * with output that goes through our cut, and ended with SIGKILL as soon as it isn't needed.
 */
export function createOwnPool(options: WorkerOptions): OwnPool {
  const state: { child?: ChildProcess } = {};
  return {
    pool: { name: 'sandbox', createPoolWorker: (given) => poolWorker(given, options, state) },
    kill: () => state.child?.kill('SIGKILL'),
  };
}

function poolWorker(given: PoolOptions, options: WorkerOptions, state: { child?: ChildProcess }): PoolWorker {
  const child = (): ChildProcess => state.child as ChildProcess;
  return {
    name: 'sandbox',
    // Cached modules would lie on a disk that the code under test can write to.
    cacheFs: false,
    on: (event, callback) => void child().on(event, callback),
    off: (event, callback) => void child().off(event, callback),
    send: (message) => void child().send(message),
    deserialize: (data) => data,
    start: async () => {
      state.child = startWorker(given, options);
    },
    stop: () =>
      new Promise((resolve) => {
        if (child().exitCode !== null || child().signalCode !== null) return resolve();
        child().once('exit', () => resolve());
        child().kill('SIGKILL');
      }),
  };
}

function startWorker(given: PoolOptions, options: WorkerOptions): ChildProcess {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const child = fork(`${given.distPath}/workers/forks.js`, [], {
    env: given.env as NodeJS.ProcessEnv,
    execArgv: [...given.execArgv, '--disable-sigusr1', `--max-old-space-size=${options.heapMb}`, '--import', new URL(`./preload.${extension}`, import.meta.url).href],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'],
    serialization: 'advanced',
  });
  child.stdout?.pipe(options.stdout, { end: false });
  child.stderr?.pipe(options.stderr, { end: false });
  const channel = child.stdio[4] as Duplex;
  const key = randomBytes(32).toString('hex');
  channel.write(`${JSON.stringify({ key, codePath: options.codePath })}\n`);
  channel.on('error', () => undefined);
  let sequence = 0;
  readLines(channel, (line) => {
    const body = line === undefined ? undefined : openLine(key, sequence, line);
    if (body === undefined) return options.onForgery();
    sequence += 1;
    options.onNote(JSON.parse(body) as WorkerNote);
  });
  return child;
}

/** Longest line the harness may write; the notes of thousands of tests fit. */
const LINE_LIMIT = 4 * 1024 * 1024;

/** Calls `onLine` for each line, with undefined once a line is too long to be ours. */
function readLines(channel: Duplex, onLine: (line: string | undefined) => void): void {
  let rest = '';
  channel.setEncoding('utf8');
  channel.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length <= LINE_LIMIT) return;
    channel.destroy();
    onLine(undefined);
  });
}
