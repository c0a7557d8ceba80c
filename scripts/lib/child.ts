/** Child processes that end together with everything they started. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

export interface ChildResult {
  code: number | null;
  /** Empty when the output was passed through. */
  output: string;
  seconds: number;
}

/** Runs a program in a process group of its own. Its output is passed through, or collected with `collect`. */
export async function runChild(command: string[], options: { cwd: string; env: NodeJS.ProcessEnv; collect?: boolean }): Promise<ChildResult> {
  const started = performance.now();
  const stdout = options.collect === true ? 'pipe' : 'inherit';
  const child = spawn(command[0]!, command.slice(1), { cwd: options.cwd, env: options.env, detached: true, stdio: ['ignore', stdout, stdout] });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => running.delete(child));
  return { code, output, seconds: (performance.now() - started) / 1000 };
}

/** Ends every child that still runs, and what it started: first politely, after five seconds by force. */
export async function endChildren(): Promise<void> {
  const ending = [...running].map(async (child) => {
    const closed = new Promise((resolve) => child.once('close', resolve));
    signalGroup(child, 'SIGTERM');
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 5_000);
    await closed;
    clearTimeout(timer);
    signalGroup(child, 'SIGKILL'); // members that outlived their leader
  });
  await Promise.all(ending);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended.
  }
}
