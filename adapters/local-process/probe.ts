import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, networkInterfaces, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SandboxLimits } from '../../src/sandbox/run.ts';
import { confinements, type Confinement } from './confinement.ts';

const PROBE_TIMEOUT_MS = 10_000;

/** What a process that was started this way finds out about itself. */
interface Facts {
  uid: number;
  pid: number;
  interfaces: string[];
  capabilities: string;
  noNewPrivileges: boolean;
  seccomp: boolean;
  writable: string[];
  openFiles: number;
  processes: number;
  /** The runner can be read, so tests can be run this way. */
  canRun: boolean;
}

export interface Confined {
  confinement: Confinement;
  /** Exactly what is not confined, in words. */
  unconfined: string[];
}

/** Finds the strictest confinement that works here, and asks a process confined that way what it can still do. */
export async function probeConfinement(limits: SandboxLimits, runner: string): Promise<Confined> {
  const isRoot = process.getuid?.() === 0;
  for (const confinement of confinements(isRoot)) {
    const facts = await askInside(confinement, limits, runner);
    if (facts?.canRun) return { confinement, unconfined: inWords(facts, confinement) };
  }
  const bare: Confinement = { name: 'nothing', privateFolders: false, uid: undefined, command: ([file = '', ...args]) => ({ file, args }) };
  const facts = await askInside(bare, limits, runner);
  return { confinement: bare, unconfined: facts ? inWords(facts, bare) : ['everything'] };
}

function inWords(facts: Facts, { privateFolders }: Confinement): string[] {
  const found: [boolean, string][] = [
    [true, "reading this machine's files (whatever the user may read)"],
    [facts.writable.length > 0, `writing to ${facts.writable.join(', ')}`],
    [facts.interfaces.some((name) => name !== 'lo'), 'the network'],
    [facts.interfaces.length === 1 && facts.interfaces[0] === 'lo', 'connections within this machine'],
    [!privateFolders, 'seeing, signalling and outliving other processes of the same user'],
    [facts.uid === process.getuid?.() && facts.uid !== 0, `the rights of the user ${userName()}`],
    [facts.uid === 0 && process.getuid?.() === 0, 'the user root'],
    [facts.uid === 0 && process.getuid?.() !== 0, `the files of the user ${userName()}`],
    [facts.capabilities !== '0000000000000000', `capabilities (${facts.capabilities})`],
    [!facts.noNewPrivileges, 'gaining rights through setuid programs'],
    [!facts.seccomp, 'system calls (no seccomp filter)'],
    [!(facts.openFiles <= 1024), 'the number of open files'],
    [true, 'memory of the process group (watched from outside, not limited by the kernel)'],
    [!(facts.processes <= 1024), 'the number of processes'],
    [true, 'processor time beyond the deadline'],
  ];
  return found.filter(([applies]) => applies).map(([, words]) => words);
}

/** A user id need not have a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}

async function askInside(confinement: Confinement, limits: SandboxLimits, runner: string): Promise<Facts | undefined> {
  const script = fileURLToPath(new URL('./inside-probe.ts', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-probe-'));
  const { file, args } = confinement.command([process.execPath, '--no-warnings', script, runner, homedir(), process.cwd()], limits);
  try {
    const text = await outputOf(file, args, folder);
    const facts = JSON.parse(text) as Facts;
    return process.platform === 'linux' ? facts : { ...facts, interfaces: Object.keys(networkInterfaces()) };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outputOf(file: string, args: readonly string[], home: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'], env: { HOME: home, PATH: '/usr/bin:/bin:/usr/sbin:/sbin' }, detached: true });
    let text = '';
    const timer = setTimeout(() => killGroup(child.pid), PROBE_TIMEOUT_MS);
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(text);
      else reject(new Error(`exit code ${code}`));
    });
  });
}

export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
