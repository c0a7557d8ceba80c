/** A real Docker Engine for tests and benchmarks: the one that answers, or a private one without any network. */
import Docker from 'dockerode';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const STATE = join(import.meta.dirname, '../../.services');
const FOLDER = 'saraphina-docker-';
const DEFAULT_SOCKET = '/var/run/docker.sock';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const PING_TIMEOUT_MS = 3_000;

export interface DockerEngine {
  /** Value for DOCKER_HOST. */
  host: string;
  /** False when it was there before; `stop` then leaves it alone. */
  started: boolean;
  /** Ends the engine with its containers and removes its images. Safe to call twice. */
  stop(): Promise<void>;
}

/** `unix:///path` or `tcp://address`. */
function clientFor(host: string): Docker {
  return host.startsWith('unix://')
    ? new Docker({ socketPath: host.slice('unix://'.length), timeout: PING_TIMEOUT_MS })
    : new Docker({ timeout: PING_TIMEOUT_MS }); // reads DOCKER_HOST and DOCKER_CERT_PATH itself
}

/** The address of an engine that answers now: DOCKER_HOST, else the usual socket; undefined when none does. */
export async function reachableDocker(): Promise<string | undefined> {
  const host = process.env['DOCKER_HOST'] || `unix://${DEFAULT_SOCKET}`;
  try {
    await clientFor(host).ping();
    return host;
  } catch {
    return undefined;
  }
}

/**
 * The engine that answers, or a private one (root only) that ends with `stop()` or with this process.
 * @param options.private starts one's own even when another answers; needed to stop or kill it
 * @throws Error with the reason and the remedy
 */
export async function startDocker(options: { private?: boolean } = {}): Promise<DockerEngine> {
  const host = options.private === true ? undefined : await reachableDocker();
  if (host !== undefined) return { host, started: false, stop: async () => undefined };
  if (process.platform !== 'linux') throw new Error('no Docker Engine answers: start Docker Desktop, or set DOCKER_HOST');
  if (process.getuid?.() !== 0) {
    throw new Error('no Docker Engine answers, and only root can start one: start Docker, join the group "docker", or set DOCKER_HOST to a rootless engine');
  }
  await removeLeftovers();
  // Sockets are not in the project, whose path may be long: theirs may have 108 bytes.
  const run = await mkdtemp(join(tmpdir(), `${FOLDER}${process.pid}-`));
  await mkdir(STATE, { recursive: true });
  const data = await mkdtemp(join(STATE, `${FOLDER}${process.pid}-`));
  return launch(run, data);
}

async function launch(run: string, data: string): Promise<DockerEngine> {
  const socket = `unix://${join(run, 'docker.sock')}`;
  const log = join(run, 'dockerd.log');
  await writeFile(join(run, 'daemon.json'), '{}'); // instead of the machine's /etc/docker/daemon.json
  const daemon = spawnDaemon(log, [
    'dockerd', '--host', socket, '--config-file', join(run, 'daemon.json'), '--pidfile', join(run, 'docker.pid'),
    '--exec-root', join(run, 'exec'), '--data-root', data, '--shutdown-timeout', '1',
    // Test containers have no network; without a bridge the engine needs no firewall and cannot meet another engine's.
    '--bridge', 'none', '--iptables=false', '--ip6tables=false',
  ]);
  const killNow = (): void => void daemon.kill('SIGTERM');
  process.on('exit', killNow);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopping ??= end(daemon, run).then(async () => {
      process.off('exit', killNow);
      await rm(run, { recursive: true, force: true });
      await rm(data, { recursive: true, force: true });
    }));
  try {
    await answers(daemon, socket);
  } catch (error) {
    const words = await lastWords(log);
    await stop();
    throw new Error(`dockerd could not be started: ${(error as Error).message}. ${words}`, { cause: error });
  }
  return { host: socket, started: true, stop };
}

/** The kernel ends it with this process even after kill -9, where setpriv (util-linux) is there. */
function spawnDaemon(log: string, command: string[]): ChildProcess {
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` };
  const guarded = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;
  const [program, ...args] = guarded ? ['setpriv', '--pdeathsig', 'TERM', '--', ...command] : command;
  const sink = openSync(log, 'a');
  const daemon = spawn(program!, args, { env, stdio: ['ignore', sink, sink] });
  closeSync(sink);
  return daemon;
}

/** Resolves when the engine answers; rejects when it ends or takes too long. */
async function answers(daemon: ChildProcess, host: string): Promise<void> {
  const ended = new Promise<never>((_, reject) => {
    daemon.once('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code === 'ENOENT' ? 'it is not installed (apt-get install docker.io)' : error.message)));
    daemon.once('exit', (code, signal) => reject(new Error(`it ended with ${signal ?? `exit code ${code}`}`)));
  });
  const ready = async (): Promise<void> => {
    for (let waited = 0; waited < START_TIMEOUT_MS; waited += 100) {
      if (await clientFor(host).ping().then(() => true, () => false)) return;
      await sleep(100);
    }
    throw new Error(`it did not answer within ${START_TIMEOUT_MS / 1000} s`);
  };
  await Promise.race([ready(), ended]);
}

/** What dockerd complained about last, with the remedy where the cause is a known one. */
async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '' && !/level=(?:info|debug)/.test(line)).slice(-3).join(' | ');
  if (/cgroup/i.test(lines)) return `${lines} (no cgroups here: apt-get install cgroupfs-mount && cgroupfs-mount, or run where cgroups are mounted)`;
  if (/operation not permitted|permission denied/i.test(lines)) return `${lines} (this machine does not let root run containers: use one that does, or set DOCKER_HOST)`;
  return lines;
}

async function end(daemon: ChildProcess, run: string): Promise<void> {
  if (daemon.pid === undefined || daemon.exitCode !== null || daemon.signalCode !== null) return;
  const exited = new Promise((resolve) => daemon.once('exit', resolve));
  const containerd = Number(await readFile(join(run, 'exec/containerd/containerd.pid'), 'utf8').catch(() => 'NaN'));
  daemon.kill('SIGTERM');
  const timer = setTimeout(() => {
    daemon.kill('SIGKILL');
    if (containerd > 0) kill(containerd); // dockerd would have ended its own containerd
  }, STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** Removes the folders of engines whose process was killed before it could tidy up. */
async function removeLeftovers(): Promise<void> {
  for (const parent of [STATE, tmpdir()]) {
    for (const name of await readdir(parent).catch(() => [])) {
      const pid = name.startsWith(FOLDER) ? name.slice(FOLDER.length).split('-')[0] : undefined;
      if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined); // still busy: next time
    }
  }
}
