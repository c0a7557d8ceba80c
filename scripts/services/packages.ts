/** Programs the tests need from the machine, installed through apt where that is possible. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian package -> the programs it provides; one of them is enough. */
const PROGRAMS = {
  'redis-server': ['redis-server'],
  'docker.io': ['dockerd'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
} as const;

export type SystemPackage = keyof typeof PROGRAMS;

/** The path of the first of these programs that is installed. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser for the tests: CHROMIUM_PATH, else what is installed. */
export function findChromium(): string | undefined {
  return process.env['CHROMIUM_PATH'] || findProgram(PROGRAMS.chromium);
}

/**
 * Installs those packages whose programs are missing; does nothing when none is.
 * @throws Error with the command to run when this process can't install them
 */
export function installPackages(wanted: readonly SystemPackage[], progress: (text: string) => void): void {
  const missing = wanted.filter((name) => findProgram(PROGRAMS[name]) === undefined);
  if (missing.length === 0) return;
  const command = `apt-get install --no-install-recommends ${missing.join(' ')}`;
  if (findProgram(['apt-get']) === undefined) {
    throw new Error(`these programs are missing, install them: ${missing.map((name) => PROGRAMS[name][0]).join(', ')}`);
  }
  if (process.getuid?.() !== 0) throw new Error(`packages are missing, install them with: sudo ${command}`);
  progress(`installing ${missing.join(', ')} (apt) …`);
  // A third-party source that can't be reached fails the update as a whole; the packages may still be there.
  apt(['update']);
  const result = apt(['install', '--yes', '--no-install-recommends', ...missing]);
  if (result.code !== 0) throw new Error(`"${command}" failed:\n${result.output.trim().split('\n').slice(-8).join('\n')}`);
  const absent = missing.filter((name) => findProgram(PROGRAMS[name]) === undefined);
  if (absent.length > 0) throw new Error(`${absent.join(', ')} were installed, but their programs are not on the PATH`);
}

function apt(args: string[]): { code: number | null; output: string } {
  const result = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { code: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}` };
}
