import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaraphinaError } from '../../src/errors.ts';
import { KILL_AFTER_MS, observeRun, type Ending } from '../../src/sandbox/observe-run.ts';
import type { MutantNote, SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { watchMemory } from './memory-watch.ts';
import { killGroup, type Confined } from './probe.ts';

/** The program that runs the tests; the same one that runs in the container. */
export const RUNNER = fileURLToPath(new URL('../sandbox-runner/main.ts', import.meta.url));

const FOLDER_PREFIX = 'saraphina-run-';

/** How long after the end of the process the last of its output is waited for. A daemon may hold the pipes for ever. */
const DRAIN_MS = 200;

/**
 * Runs one job in a process of its own, as far confined as this machine allows. Nothing of it stays on the machine.
 * @throws SaraphinaError `SANDBOX_UNAVAILABLE` when it can't be started; the signal's reason when aborted
 */
export async function runProcess(spec: SandboxSpec, { confinement, unconfined }: Confined, signal: AbortSignal, onMutant?: (note: MutantNote) => void): Promise<SandboxEvidence> {
  signal.throwIfAborted();
  const home = confinement.privateFolders ? '/tmp' : ownFolder(confinement.uid);
  try {
    const argv = [process.execPath, '--disable-sigusr1', '--no-warnings', RUNNER, join(home, 'work')];
    const { file, args } = confinement.command(argv, spec.limits);
    const env = { HOME: home, TMPDIR: home, PATH: '/usr/bin:/bin:/usr/sbin:/sbin', CI: '1', NODE_ENV: 'test' };
    const child = spawn(file, args, { cwd: '/', env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    return { ...(await observe(child, spec, signal, onMutant)), isolation: 'none', assurance: 'L0', unconfined, image: null };
  } finally {
    if (!confinement.privateFolders) rmSync(home, { recursive: true, force: true });
  }
}

/** Named after this process, so that the folder of one that was killed can be told. */
function ownFolder(uid: number | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  if (uid !== undefined) chownSync(folder, uid, uid);
  return folder;
}

/** Removes folders whose process was killed before it could; returns how many. */
export function removeAbandonedFolders(): number {
  const abandoned = readdirSync(tmpdir()).filter((name) => name.startsWith(FOLDER_PREFIX) && !isRunning(Number(name.slice(FOLDER_PREFIX.length).split('-')[0])));
  for (const name of abandoned) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  return abandoned.length;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function observe(child: ChildProcess, spec: SandboxSpec, signal: AbortSignal, onMutant?: (note: MutantNote) => void): Promise<ReturnType<ReturnType<typeof observeRun>['evidence']>> {
  let ending: Ending = 'ended';
  const stop = (why: Ending): void => {
    if (ending === 'ended') ending = why;
    killGroup(child.pid);
  };
  const observer = observeRun(spec, () => stop('flood'), onMutant);
  child.stdout?.on('data', observer.stdout);
  child.stderr?.on('data', observer.stderr);
  const onAbort = (): void => stop('aborted');
  signal.addEventListener('abort', onAbort, { once: true });
  const started = performance.now();
  const timer = setTimeout(() => stop('time'), spec.limits.timeoutMs + KILL_AFTER_MS);
  const unwatch = child.pid === undefined ? () => undefined : watchMemory(child.pid, spec.limits.memoryBytes, () => stop('memory'));
  try {
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(observer.job);
    const exitCode = await ended(child);
    signal.throwIfAborted();
    return observer.evidence({ ending, exitCode, durationMs: performance.now() - started, oomKilled: false });
  } finally {
    clearTimeout(timer);
    unwatch();
    signal.removeEventListener('abort', onAbort);
    killGroup(child.pid);
  }
}

/** The exit code, 137 for a signal, once the output has been read. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let drain: NodeJS.Timeout | undefined;
    child.once('error', (error) => reject(new SaraphinaError('SANDBOX_UNAVAILABLE', `the local test process can't be started: ${error.message}`)));
    child.once('exit', (code) => (drain = setTimeout(() => resolve(code ?? 137), DRAIN_MS)));
    child.once('close', (code) => {
      clearTimeout(drain);
      resolve(code ?? 137);
    });
  });
}
