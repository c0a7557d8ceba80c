import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitTarget, type GitTargetOptions } from '../../adapters/git/git-target.ts';
import { buildShipment } from '../../src/deployment/shipment.ts';
import type { DeploymentTarget, Logger } from '../../src/ports.ts';
import { approvedArtifact } from './approved-artifact.ts';

export interface GitPlace {
  /** A temporary folder; the repository is the folder `repository` in it. */
  root: string;
  repository: string;
  warnings: { message: string; fields: Record<string, unknown> | undefined }[];
  target(options?: Partial<GitTargetOptions>): DeploymentTarget;
  remove(): void;
}

export const CLOCK = { now: () => new Date('2026-01-02T04:00:00.000Z') };

export function makeGitPlace(): GitPlace {
  const root = mkdtempSync(join(tmpdir(), 'git-target-'));
  const repository = join(root, 'repository');
  const warnings: GitPlace['warnings'] = [];
  const logger: Logger = { info: () => {}, error: () => {}, warn: (message, fields) => void warnings.push({ message, fields }) };
  return {
    root,
    repository,
    warnings,
    target: (options) => createGitTarget({ repository, logger, clock: CLOCK, environment: process.env, ...options }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export interface Wanted {
  entryPoint?: string;
  answer?: string;
}

export function shipArtifact(target: DeploymentTarget, artifactId: string, wanted: Wanted = {}) {
  const parts = approvedArtifact(artifactId, wanted);
  const { entryPoint } = parts.approval;
  return target.ship({ artifactId, entryPoint, message: `${entryPoint}: ${artifactId}` }, buildShipment(parts));
}

/** git as a person would run it. */
export function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@localhost', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** Subjects of the commits, newest first. */
export function log(folder: string, branch = 'main'): string[] {
  return git(folder, 'log', '--format=%s', branch).split('\n');
}

/** What git says differs from the last commit, untracked files included. */
export function changes(folder: string): string {
  return git(folder, 'status', '--porcelain', '--untracked-files=all');
}

/** Files and folders that a shipment may use but must not leave behind. */
export function leftovers(folder: string): string[] {
  return [...readdirSync(folder), ...readdirSync(join(folder, '.git'))].filter((name) => /^\.?saraphina-(?:work|creating)/.test(name));
}

/** What the shipped function says when a program imports it from the working tree. */
export function greeting(folder: string, entryPoint = 'greet'): string {
  const script = `import { ${entryPoint} } from ${JSON.stringify(join(folder, 'functions', `${entryPoint}.js`))}; process.stdout.write(${entryPoint}('you'));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A folder whose `git` runs `script` first; put it in front of PATH. */
export function gitShim(root: string, script: string): string {
  const realGit = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const folder = mkdtempSync(join(root, 'shim-'));
  const path = join(folder, 'git');
  writeFileSync(path, `#!/bin/sh\n${script}\nexec ${realGit} "$@"\n`);
  chmodSync(path, 0o755);
  return `${folder}:${process.env['PATH']}`;
}

/** Ships in another process; answers with its result, or with the signal that ended it. */
export function shipInProcess(repository: string, artifactId: string, answer: string, path = process.env['PATH']): Promise<{ signal: string | null; output: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'git-ship-process.ts'), repository, artifactId, answer], {
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (_code, signal) => done({ signal, output }));
  });
}

export function makeBareRemote(root: string): string {
  const remote = join(root, 'remote.git');
  mkdirSync(remote);
  git(remote, 'init', '--quiet', '--bare');
  return remote;
}
