import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { SaraphinaError } from '../../src/errors.ts';

/** Time limits in milliseconds: local commands take a few, the network is slower. */
export const LOCAL_TIMEOUT_MS = 30_000;
export const NETWORK_TIMEOUT_MS = 60_000;
/** More output than this is a fault: 64 MiB. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What git and ssh may know of the environment. Every other GIT_ variable could redirect git elsewhere. */
const PASSED_ON = [
  'PATH', 'HOME', 'USER', 'LOGNAME', 'TMPDIR', 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'SSL_CERT_FILE',
  'http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY',
];

/** Nobody's configuration, no question to a terminal, no hook, no replaced object, and nothing converted on its way to disk. */
const FIXED_ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
  GIT_AUTHOR_NAME: 'Saraphina',
  GIT_AUTHOR_EMAIL: 'saraphina@localhost',
  GIT_COMMITTER_NAME: 'Saraphina',
  GIT_COMMITTER_EMAIL: 'saraphina@localhost',
};
const FIXED_CONFIG = [
  'core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.attributesFile=/dev/null', 'core.fsync=all',
  'gc.auto=0', 'maintenance.auto=false', 'transfer.fsckObjects=true', 'push.followTags=false',
  'http.lowSpeedLimit=1000', 'http.lowSpeedTime=30',
].flatMap((setting) => ['-c', setting]);

export type Environment = Record<string, string | undefined>;

export interface GitCall {
  input?: string | Uint8Array;
  /** Further environment variables, e.g. `GIT_INDEX_FILE`. */
  env?: Record<string, string>;
  timeoutMs?: number;
  /** Exit codes that are answers, not failures. Default: 0 only. */
  okCodes?: readonly number[];
}

export interface GitResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** Runs `git` with these arguments; never through a shell. */
export type Git = (args: readonly string[], call?: GitCall) => Promise<GitResult>;

/**
 * @param location explicit, so that git never finds the repository of a folder further up
 * @param redact takes credentials out of what git says
 * @returns a runner that throws `TARGET_UNAVAILABLE` when git is missing, too slow or fails
 */
export function createGit(location: { folder: string; gitDir?: string }, environment: Environment, redact: (text: string) => string): Git {
  const inherited = Object.fromEntries(PASSED_ON.map((name) => [name, environment[name]]).filter(([, value]) => value !== undefined));
  const where = location.gitDir === undefined ? {} : { GIT_DIR: location.gitDir, GIT_WORK_TREE: location.folder };
  const env = { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ControlMaster=no', ...inherited, ...FIXED_ENVIRONMENT, ...where };
  return async (args, call = {}) => {
    const result = await runBounded(args, location.folder, { ...env, ...call.env }, call);
    if (!(call.okCodes ?? [0]).includes(result.code)) throw unavailable(args, redact(result.stderr));
    return result;
  };
}

function unavailable(args: readonly string[], reason: string, cause?: unknown): SaraphinaError {
  return new SaraphinaError('TARGET_UNAVAILABLE', `git ${args[0]} failed: ${reason.trim().slice(0, 2000) || 'it gave no reason'}`, {}, cause);
}

async function runBounded(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, call: GitCall): Promise<GitResult> {
  // A process group of its own, so that a time-out also ends what git started (ssh, git-remote-https).
  const child = spawn('git', [...FIXED_CONFIG, ...args], { cwd, env, detached: true, stdio: 'pipe' });
  const timeoutMs = call.timeoutMs ?? LOCAL_TIMEOUT_MS;
  let stopped: string | undefined;
  const stop = (why: string): void => {
    stopped ??= why;
    if (child.pid !== undefined) killGroup(child.pid);
    // Whatever left the group may hold the pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const timer = setTimeout(() => stop(`it took longer than ${timeoutMs / 1000} s`), timeoutMs);
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  let bytes = 0;
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MAX_OUTPUT_BYTES) stop(`it printed more than ${MAX_OUTPUT_BYTES} bytes`);
      else output[name].push(chunk);
    });
  }
  // git may answer without reading its input to the end.
  child.stdin.on('error', () => {});
  child.stdin.end(call.input ?? '');
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (stopped !== undefined || code === null) throw unavailable(args, stopped ?? 'it was killed');
    return { code, stdout: Buffer.concat(output.stdout), stderr: Buffer.concat(output.stderr).toString() };
  } catch (error) {
    throw error instanceof SaraphinaError ? error : notStarted(args, cwd, error);
  } finally {
    clearTimeout(timer);
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this moment.
  }
}

function notStarted(args: readonly string[], cwd: string, error: unknown): SaraphinaError {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return missing
    ? new SaraphinaError('TARGET_UNAVAILABLE', `git or the folder ${cwd} was not found; install git (apt-get install git) or check the folder`, {}, error)
    : unavailable(args, String(error), error);
}
