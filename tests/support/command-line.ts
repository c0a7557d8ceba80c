import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROJECT = dirname(dirname(import.meta.dirname));

export interface CliAnswer {
  exitCode: number;
  /** Parsed standard output, when it is one JSON document. */
  json: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  stdout: string;
  stderr: string;
}

export interface CommandLine {
  folder: string;
  run(args: string[], environment?: Record<string, string>): Promise<CliAnswer>;
  /** Starts a command without waiting for it. */
  spawn(args: string[], environment?: Record<string, string>): ChildProcess;
  remove(): void;
}

/** The real command line on a data folder of its own, with nothing but the given settings in its environment. */
export function createCommandLine(settings: Record<string, string> = {}): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-cli-'));
  const base = { PATH: process.env['PATH'] ?? '', HOME: folder, SARAPHINA_DATA_DIR: folder, ...(process.env['DOCKER_HOST'] ? { DOCKER_HOST: process.env['DOCKER_HOST'] } : {}) };
  const start = (args: string[], environment: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(PROJECT, 'scripts', 'saraphina.ts'), ...args], { cwd: tmpdir(), env: { ...base, ...settings, ...environment } });
  return {
    folder,
    spawn: start,
    run: (args, environment) => collect(start([...args, '--json'], environment)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Waits for a child and parses what it printed; a standard output that is not one JSON document gives `{}`. */
export function collect(child: ChildProcess): Promise<CliAnswer> {
  const parts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (parts.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (parts.stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      let json = {};
      try {
        json = JSON.parse(parts.stdout) as object;
      } catch {
        // The test that needs JSON sees an empty object and the raw output beside it.
      }
      resolve({ exitCode: code ?? (signal ? -1 : 0), json, ...parts });
    });
  });
}
