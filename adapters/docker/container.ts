import type { ContainerCreateOptions } from 'dockerode';
import type { SandboxSpec } from '../../src/sandbox/run.ts';
import { SANDBOX_UID } from './image-content.ts';
import { APP, LABEL } from './labels.ts';

export const WORK_FOLDER = '/job/work';

const FILE_BYTES_LIMIT = 32 * 1024 * 1024;
const WORK_BYTES = 8 * 1024 * 1024;

export interface ContainerRequest {
  spec: SandboxSpec;
  image: string;
  /** `runsc` for gVisor; undefined for the engine's default. */
  runtime: string | undefined;
  instance: string;
  process: string;
  /** Epoch milliseconds after which nobody waits for it. */
  deadline: number;
}

/**
 * The container of one run: OWASP Docker cheat sheet rules 1-8 and the CIS Docker benchmark's container section.
 * No user with rights, no capability, no network, no writable disk, no other process to talk to, no way to more memory.
 */
export function containerOptions({ spec: { runId, limits }, image, runtime, instance, process, deadline }: ContainerRequest): ContainerCreateOptions {
  return {
    Image: image,
    Cmd: ['/bin/node', '--disable-sigusr1', '--no-warnings', '/job/runner/main.js', WORK_FOLDER, 'container'],
    Entrypoint: [],
    User: `${SANDBOX_UID}:${SANDBOX_UID}`,
    WorkingDir: WORK_FOLDER,
    Env: ['HOME=/tmp', 'TMPDIR=/tmp', 'PATH=/bin', 'CI=1', 'NODE_ENV=test'],
    Labels: { [LABEL.app]: APP, [LABEL.instance]: instance, [LABEL.process]: process, [LABEL.job]: runId, [LABEL.deadline]: String(deadline) },
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    OpenStdin: true,
    // The container's input closes with our connection, even if we are killed; the runner then ends.
    StdinOnce: true,
    Tty: false,
    NetworkDisabled: true,
    HostConfig: {
      ...(runtime === undefined ? {} : { Runtime: runtime }),
      AutoRemove: true,
      CapDrop: ['ALL'],
      Privileged: false,
      SecurityOpt: ['no-new-privileges'],
      ReadonlyRootfs: true,
      Tmpfs: {
        '/tmp': tmpfs(limits.tmpBytes, 8192),
        [WORK_FOLDER]: tmpfs(Math.min(WORK_BYTES, limits.tmpBytes), 256),
      },
      Binds: [],
      NetworkMode: 'none',
      IpcMode: 'none',
      Memory: limits.memoryBytes,
      MemorySwap: limits.memoryBytes,
      NanoCpus: Math.round(limits.cpus * 1e9),
      PidsLimit: limits.pids,
      Ulimits: [
        { Name: 'nofile', Soft: 1024, Hard: 1024 },
        { Name: 'core', Soft: 0, Hard: 0 },
        { Name: 'fsize', Soft: FILE_BYTES_LIMIT, Hard: FILE_BYTES_LIMIT },
      ],
      OomScoreAdj: 1000,
      LogConfig: { Type: 'none', Config: {} },
      Init: true,
      RestartPolicy: { Name: 'no' },
    },
  };
}

/** A tmpfs inherits owner and mode of the image's folder, so both are said again. */
function tmpfs(bytes: number, inodes: number): string {
  return `rw,noexec,nosuid,nodev,size=${bytes},nr_inodes=${inodes},uid=${SANDBOX_UID},gid=${SANDBOX_UID},mode=0700`;
}
