import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FUNCTIONS_FOLDER } from '../../src/deployment/layout.ts';
import { createGit } from './git-command.ts';
import { headOf, listTree, splitNul } from './objects.ts';
import { remoteStatus, type Remote } from './remote.ts';
import { inspectFolder, repositoryAt, type Repository, type RepositoryOptions } from './repository.ts';

const REMOTE_TIMEOUT_MS = 5_000;

/** Whether a shipment would work now, and what differs from what was shipped, in words. Never throws. */
export async function targetStatus(place: RepositoryOptions, remote: Remote | undefined): Promise<{ ready: boolean; detail: string }> {
  try {
    const anywhere = createGit({ folder: '/' }, place.environment, place.redact);
    const version = (await anywhere(['--version'])).stdout.toString().trim();
    const repository = (await inspectFolder(place.folder)) === 'missing' ? undefined : repositoryAt(place);
    await requireWritable(repository?.gitDir ?? place.folder);
    const local = repository ? await localStatus(repository) : `${place.folder} will be created by the first shipment`;
    const reached = remote && (await remoteStatus(repository?.git ?? anywhere, remote, REMOTE_TIMEOUT_MS));
    return { ready: reached?.ready ?? true, detail: [local, reached?.detail, version].filter(Boolean).join('; ') };
  } catch (error) {
    return { ready: false, detail: (error as Error).message };
  }
}

/** Throws unless the folder, or the nearest one above it that exists, can be written to. */
async function requireWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (missing && dirname(folder) !== folder) return requireWritable(dirname(folder));
    throw error;
  }
}

async function localStatus({ git, branch, folder }: Repository): Promise<string> {
  const head = await headOf(git, branch);
  if (head === undefined) return `${folder}, branch ${branch}, nothing shipped yet`;
  const shipped = (await listTree(git, head, [`${FUNCTIONS_FOLDER}/`])).filter((entry) => entry.kind === 'tree').length;
  const { stdout } = await git(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=all', '--', FUNCTIONS_FOLDER]);
  const foreign = splitNul(stdout).map((line) => line.slice(3));
  const warning = foreign.length === 0 ? '' : `; ${foreign.length} file(s) are not as shipped, e.g. ${foreign[0]}`;
  return `${folder}, branch ${branch}, ${shipped} function(s), commit ${head.slice(0, 12)}${warning}`;
}
