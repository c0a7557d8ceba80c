import Docker from 'dockerode';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startDocker } from '../../../scripts/services/docker.ts';

const STATE = join(import.meta.dirname, '../../../.services');

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const socketOf = (host: string): string => host.replace('unix://', '');
const answers = (host: string): Promise<boolean> => new Docker({ socketPath: socketOf(host) }).ping().then(() => true, () => false);
const foldersOf = (pid: number): string[] => [STATE, tmpdir()].flatMap((parent) => readdirSync(parent)).filter((name) => name.startsWith(`saraphina-docker-${pid}-`));
/** Gone, or waiting for nothing but a parent that takes note. */
const hasEnded = (pid: number): boolean => {
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || readFileSync(stat, 'utf8').split(') ')[1]!.startsWith('Z');
};

describe('an engine that is there', () => {
  it('is used and left alone', async () => {
    const first = await startDocker();
    vi.stubEnv('DOCKER_HOST', first.host);
    const second = await startDocker();
    expect(second).toMatchObject({ host: first.host, started: false });
    await second.stop();
    expect(await answers(first.host)).toBe(true);
    await first.stop();
  });
});

describe('no engine', () => {
  it('can be started by somebody who is not root, and the reason names the ways out', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    await expect(startDocker({ private: true })).rejects.toThrow(/only root can start one: start Docker, join the group "docker", or set DOCKER_HOST/);
  });

  it('can be started where dockerd ends at once, and its last words are told with the remedy', async () => {
    const bin = mkdtempSync(join(tmpdir(), 'dockerd-'));
    writeFileSync(join(bin, 'dockerd'), '#!/bin/sh\necho "level=info msg=hello"\necho "failed to start daemon: Devices cgroup is not mounted" >&2\nexit 1\n', { mode: 0o755 });
    vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`);
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    await expect(startDocker({ private: true })).rejects.toThrow(/^dockerd could not be started: it ended with exit code 1\. failed to start daemon: Devices cgroup .*cgroupfs-mount/);
    rmSync(bin, { recursive: true });
    expect(foldersOf(process.pid)).toEqual([]);
  });
});

// Only root can start one; everybody else meets the refusal above.
if (process.getuid?.() === 0) {
  describe('a private engine', () => {
    it('runs beside others without network of its own, and leaves nothing', async () => {
      const engine = await startDocker({ private: true });
      const client = new Docker({ socketPath: socketOf(engine.host) });
      expect(engine.started).toBe(true);
      expect(await client.listContainers({ all: true })).toEqual([]);
      expect((await client.listNetworks()).map((network) => network.Name).sort()).toEqual(['host', 'none']);
      await engine.stop();
      await engine.stop();
      expect(await answers(engine.host)).toBe(false);
      expect(foldersOf(process.pid)).toEqual([]);
    });

    it('ends when its process is killed, and the next one tidies up', { timeout: 120_000 }, async () => {
      const script = `const { startDocker } = await import(${JSON.stringify(join(import.meta.dirname, '../../../scripts/services/docker.ts'))});
        console.log((await startDocker({ private: true })).host); setInterval(() => {}, 1000);`;
      const owner = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
      const host = String((await once(owner.stdout, 'data'))[0]).trim();
      expect(await answers(host)).toBe(true);
      const daemon = Number(readFileSync(join(dirname(socketOf(host)), 'docker.pid'), 'utf8'));
      owner.kill('SIGKILL');
      await once(owner, 'exit');
      // It stops answering first and ends when its containerd has.
      await vi.waitFor(() => expect(hasEnded(daemon)).toBe(true), { timeout: 90_000, interval: 200 });
      expect(await answers(host)).toBe(false);
      expect(foldersOf(owner.pid!)).toHaveLength(2);
      await (await startDocker({ private: true })).stop();
      expect(foldersOf(owner.pid!)).toEqual([]);
    });
  });
}
