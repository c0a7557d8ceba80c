import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endChildren, runChild } from '../../scripts/lib/child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-'));
});
afterEach(async () => {
  await endChildren();
  rmSync(folder, { recursive: true, force: true });
});

/** False as well for a process that has ended and that nobody has asked about yet. */
function lives(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  if (process.platform === 'linux') return existsSync(status) && !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('the output and the exit code come back', async () => {
  const result = await runChild(['bash', '-c', 'echo out; echo err >&2; exit 3'], { cwd: folder, env: process.env, collect: true });
  expect(result.code).toBe(3);
  expect(result.output.split('\n').sort()).toEqual(['', 'err', 'out']);
});

test('a program that does not exist is an error', async () => {
  await expect(runChild(['no-such-program'], { cwd: folder, env: process.env, collect: true })).rejects.toThrow('ENOENT');
});

test('a child ends together with what it started', async () => {
  const pidFile = join(folder, 'pid');
  const running = runChild(['bash', '-c', `sleep 1000 & echo $! > ${pidFile}; wait`], { cwd: folder, env: process.env, collect: true });
  await vi.waitFor(() => expect(existsSync(pidFile) && readFileSync(pidFile, 'utf8')).toMatch(/^\d+\n$/));
  const grandchild = Number(readFileSync(pidFile, 'utf8'));
  expect(lives(grandchild)).toBe(true);
  await endChildren();
  expect((await running).code).not.toBe(0);
  await vi.waitFor(() => expect(lives(grandchild)).toBe(false));
});
