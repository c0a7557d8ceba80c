import type { SandboxLimits } from '../../src/sandbox/run.ts';

export const NOBODY = 65534;

/** One way to start a process with less than our own rights. */
export interface Confinement {
  name: string;
  /** Turns a command into one that runs confined. `{work}` in an argument is the run's own folder. */
  command(argv: readonly string[], limits: SandboxLimits): { file: string; args: string[] };
  /** The run's folder is a private file system that goes away with the process. */
  privateFolders: boolean;
  /** User id of the confined process, if it is not ours. */
  uid: number | undefined;
}

const NAMESPACES = ['--mount', '--pid', '--fork', '--kill-child=KILL', '--net', '--ipc', '--uts'];
const NO_RIGHTS = 'setpriv --no-new-privs --bounding-set=-all --inh-caps=-all';
const DROP_USER = `--reuid ${NOBODY} --regid ${NOBODY} --clear-groups`;

/** The kernel counts processes and threads per user, so this is shared by all runs of that user. */
const USER_PROCESSES = 'prlimit --nproc=512';

const FILE_BLOCKS = 32 * 1024 * 2;

/** Soft and hard limits of one process; there are no such limits for a group of them. */
function limitsScript({ timeoutMs }: SandboxLimits): string {
  return `ulimit -c 0; ulimit -n 1024; ulimit -f ${FILE_BLOCKS}; ulimit -t ${Math.ceil((2 * timeoutMs) / 1000)}`;
}

/** Private, small, non-executable folders for temporary files; everything else read-only. */
function mountScript({ tmpBytes }: SandboxLimits): string {
  const options = `size=${tmpBytes},nr_inodes=8192,mode=1777,noexec,nosuid,nodev`;
  return [
    'mount --make-rprivate /',
    'mount -t proc -o nosuid,nodev,noexec proc /proc',
    `for folder in /tmp /var/tmp /dev/shm; do if [ -d $folder ]; then mount -t tmpfs -o ${options} tmpfs $folder; fi; done`,
    'mount -o remount,bind,ro /',
  ].join(' && ');
}

function inShell(script: string, launcher: string, argv: readonly string[]): string[] {
  return ['-c', `${script} && exec ${launcher} "$@"`, 'sandbox', ...argv];
}

/** From the strictest to none at all; the first that works on this machine is used. */
export function confinements(isRoot: boolean): Confinement[] {
  const namespaced = (name: string, user: string[], launcher: string, uid: number | undefined): Confinement => ({
    name,
    privateFolders: true,
    uid,
    command: (argv, limits) => ({ file: 'unshare', args: [...user, ...NAMESPACES, 'sh', ...inShell(`${mountScript(limits)} && ${limitsScript(limits)}`, launcher, argv)] }),
  });
  const plain = (name: string, launcher: string, uid: number | undefined): Confinement => ({
    name,
    privateFolders: false,
    uid,
    command: (argv, limits) => ({ file: 'sh', args: inShell(limitsScript(limits), launcher, argv) }),
  });
  const asOurselves = [
    namespaced('namespaces', isRoot ? [] : ['--user', '--map-root-user'], NO_RIGHTS, undefined),
    plain('limits and no rights', 'setpriv --no-new-privs', undefined),
    plain('limits', '', undefined),
  ];
  if (!isRoot) return asOurselves;
  return [namespaced('namespaces and another user', [], `${USER_PROCESSES} ${NO_RIGHTS} ${DROP_USER}`, NOBODY), plain('another user', `${USER_PROCESSES} ${NO_RIGHTS} ${DROP_USER}`, NOBODY), ...asOurselves];
}
