import { accessSync } from 'node:fs';
import type Dockerode from 'dockerode';
import { SaraphinaError } from '../../src/errors.ts';

export const DEFAULT_SOCKET = '/var/run/docker.sock';

/** How long the engine may take to say that it is there. */
const PING_TIMEOUT_MS = 3000;

export interface Engine {
  docker: Dockerode;
  /** Where it is, for people. */
  address: string;
}

/**
 * A client for the engine at `dockerHost`; nothing is connected yet.
 * @param dockerHost as the environment variable DOCKER_HOST: `unix:///path`, `tcp://host:port`; empty for the default socket
 * @throws SaraphinaError `BAD_CONFIG`
 */
export async function connectEngine(dockerHost: string): Promise<Engine> {
  const { default: Docker } = await import('dockerode');
  const address = dockerHost === '' ? `unix://${DEFAULT_SOCKET}` : dockerHost;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'unix:') return { docker: new Docker({ socketPath: decodeURIComponent(url.pathname) }), address };
  if (url?.protocol === 'npipe:') return { docker: new Docker({ socketPath: address.replace(/^npipe:/, '') }), address };
  if (url && /^(?:tcp|http|https):$/.test(url.protocol)) {
    const protocol = url.protocol === 'https:' || url.port === '2376' ? 'https' : 'http';
    return { docker: new Docker({ host: url.hostname, port: url.port || (protocol === 'https' ? 2376 : 2375), protocol }), address };
  }
  throw new SaraphinaError('BAD_CONFIG', `DOCKER_HOST: expected unix:///path or tcp://host:port, got ${dockerHost}`);
}

export interface EngineStatus {
  ready: boolean;
  detail: string;
  remedy?: string;
}

/** Whether the engine answers; if not, why not and the command that mends it. Never throws. */
export async function engineStatus({ docker, address }: Engine): Promise<EngineStatus> {
  try {
    await withTimeout(docker.ping(), PING_TIMEOUT_MS);
    return { ready: true, detail: `the Docker Engine at ${address} answers` };
  } catch (error) {
    return explain(error as NodeJS.ErrnoException, address);
  }
}

function explain(error: NodeJS.ErrnoException, address: string): EngineStatus {
  const local = address.startsWith('unix:');
  const path = address.replace(/^unix:\/\//, '');
  if (error.code === 'EACCES' || error.code === 'EPERM') {
    return { ready: false, detail: `no permission to use the Docker Engine at ${address}`, remedy: 'sudo usermod -aG docker "$USER", then log in again (members of that group are root on this machine)' };
  }
  if (error.code === 'ENOENT' && local) {
    const installed = isInstalled();
    const detail = installed ? `the Docker Engine is installed and not running: there is no ${path}` : `Docker is not installed: there is no ${path} and no dockerd`;
    return { ready: false, detail, remedy: installed ? START : 'sudo apt-get install docker.io' };
  }
  if (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET') {
    return { ready: false, detail: `the Docker Engine at ${address} is not running: the connection was refused`, remedy: local ? START : `start the engine behind ${address}, or correct DOCKER_HOST` };
  }
  return { ready: false, detail: `the Docker Engine at ${address} does not answer: ${error.message}`, remedy: local ? START : 'correct DOCKER_HOST' };
}

const START = 'sudo systemctl start docker (without systemd: sudo dockerd &)';

function isInstalled(): boolean {
  return ['/usr/bin/dockerd', '/usr/sbin/dockerd', '/usr/local/bin/dockerd'].some((path) => {
    try {
      accessSync(path);
      return true;
    } catch {
      return false;
    }
  });
}

/** Any fault of the engine as the error a job retries. */
export function unavailable(doing: string, error: unknown): SaraphinaError {
  if (error instanceof SaraphinaError) return error;
  const { statusCode, reason, message } = error as { statusCode?: number; reason?: string; message?: string };
  const why = reason ?? message ?? String(error);
  return new SaraphinaError('SANDBOX_UNAVAILABLE', `the Docker Engine failed while ${doing}: ${why}${statusCode === undefined ? '' : ` (HTTP ${statusCode})`}`, {}, error);
}

export async function withTimeout<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs / 1000} s`)), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
