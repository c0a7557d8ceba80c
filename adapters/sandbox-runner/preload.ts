/**
 * Loaded into the worker before vitest. vitest keeps the timers it finds first, so it gets these wrappers
 * and its own pending timers can be told from those the code under test left behind.
 */
import { readSync } from 'node:fs';

export const PRIVATE_FD = 4;

const native = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
const pending = new Set<NodeJS.Timeout>();

const ours = {
  setTimeout(callback: (...args: unknown[]) => void, delayMs?: number, ...args: unknown[]): NodeJS.Timeout {
    const timer = native.setTimeout(() => {
      pending.delete(timer);
      callback(...args);
    }, delayMs);
    pending.add(timer);
    return timer;
  },
  clearTimeout(timer: NodeJS.Timeout | undefined): void {
    if (timer !== undefined) pending.delete(timer);
    native.clearTimeout(timer);
  },
};

// Own properties that exist and are configurable stay so when vitest defines them again; the harness removes this one.
Object.defineProperty(globalThis, '__vitest_index__', { value: undefined, configurable: true, writable: true });
Object.assign(globalThis, ours);

/** Gives the code under test the machine's own timers. */
export function restoreTimers(): void {
  Object.assign(globalThis, native);
}

/** How many of vitest's own timers keep the process alive. */
export function pendingOwnTimers(): number {
  let count = 0;
  for (const timer of pending) if (timer.hasRef()) count += 1;
  return count;
}

/** What the runner tells the harness before anything else is loaded. */
export interface WorkerJob {
  key: string;
  codePath: string;
}

// Printing waits for the runner to read; otherwise a loop that prints would fill the memory and not the output.
for (const stream of [process.stdout, process.stderr] as { _handle?: { setBlocking?(blocking: boolean): void } }[]) stream._handle?.setBlocking?.(true);

let job: WorkerJob | undefined = readJob();

function readJob(): WorkerJob {
  const line: number[] = [];
  const byte = Buffer.alloc(1);
  while (readSync(PRIVATE_FD, byte, 0, 1, null) === 1 && byte[0] !== 10) line.push(byte[0] as number);
  return JSON.parse(Buffer.from(line).toString()) as WorkerJob;
}

/** The job and the key of the private channel, once; whoever asks again gets undefined. */
export function takeJob(): WorkerJob | undefined {
  const taken = job;
  job = undefined;
  return taken;
}
