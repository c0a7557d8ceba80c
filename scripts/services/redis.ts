/** A real Redis for tests and benchmarks: the one named by TEST_REDIS_URL, or a private server on a free port. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServerOptions {
  /** True for a server of one's own even when TEST_REDIS_URL is set; needed to kill, stop or configure it. */
  private?: boolean;
  /** A fixed port, e.g. to restart where a server was; default a free one. Implies `private`. */
  port?: number;
  /** Required of clients, and part of `url`. Implies `private`. */
  password?: string;
  /** Further settings, e.g. `{ 'maxmemory-policy': 'allkeys-lru' }`. Implies `private`. */
  config?: Record<string, string>;
}

export interface RedisServer {
  url: string;
  /** 0 when the server is not ours. */
  port: number;
  /** NaN when the server is not ours, so that nothing can be killed by mistake. */
  pid: number;
  /** Ends the server without letting it finish anything; its memory is lost. */
  kill(): Promise<void>;
  /** Ends the server and removes its folder. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a Redis on the loopback interface, without persistence.
 * Throws with the reason and the remedy when that is not possible.
 */
export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const external = process.env['TEST_REDIS_URL'];
  if (external && Object.keys(options).length === 0) {
    const keep = async (): Promise<void> => undefined;
    return { url: external, port: 0, pid: Number.NaN, kill: keep, stop: keep };
  }
  const port = options.port ?? (await freePort());
  const folder = await mkdtemp(join(tmpdir(), 'redis-'));
  const settings = {
    port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no',
    ...(options.password === undefined ? {} : { requirepass: options.password }),
    ...options.config,
  };
  const server = spawn('redis-server', Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    server.kill(signal);
    await exited;
    process.off('exit', killNow);
    await rm(folder, { recursive: true, force: true });
  };
  const killNow = (): void => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', killNow);
  try {
    await ready(server);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  const secret = options.password === undefined ? '' : `:${encodeURIComponent(options.password)}@`;
  return { url: `redis://${secret}127.0.0.1:${port}`, port, pid: server.pid!, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Resolves when the server accepts connections; rejects with its last words when it ends before. */
async function ready(server: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ready to accept connections')) resolve();
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const missing = 'redis-server is not installed: run "apt-get install redis-server" as root, or set TEST_REDIS_URL to a running Redis';
      reject(new Error(error.code === 'ENOENT' ? missing : `redis-server could not be started: ${error.message}`));
    });
    server.once('exit', (code, signal) => {
      reject(new Error(`redis-server ended at once (${signal ?? `exit code ${code}`}): ${output.trim().split('\n').slice(-3).join(' | ')}`));
    });
  });
}

/** A port of the loopback interface that nothing listens on right now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
