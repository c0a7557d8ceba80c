import { stat, unlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShipFile } from '../../src/ports.ts';
import { isErrorCode } from '../../src/errors.ts';
import { headOf } from './objects.ts';
import type { Repository } from './repository.ts';

/** git holds its own locks for milliseconds; one that stays this long belongs to a dead process. */
const GIT_LOCK_GRACE_MS = 2_000;

export interface NewCommit {
  /** Paths from the root of the repository. */
  files: readonly ShipFile[];
  message: string;
  at: Date;
}

/**
 * Adds one commit on top of `head`. Until the last step, a compare-and-set of the branch, nothing is visible.
 * @param workFolder private folder inside the git folder
 * @returns the commit; undefined when the branch moved meanwhile and nothing was done
 */
export async function commitOnto(repository: Repository, workFolder: string, head: string | undefined, commit: NewCommit): Promise<string | undefined> {
  const { git } = repository;
  const oids = await writeBlobs(repository, workFolder, commit.files);
  const env = { GIT_INDEX_FILE: join(workFolder, 'commit-index') };
  await git(['read-tree', head ?? '--empty'], { env });
  const entries = commit.files.map((file, index) => `100644 ${oids[index]}\t${file.path}\0`).join('');
  await git(['update-index', '-z', '--index-info'], { env, input: entries });
  const tree = (await git(['write-tree'], { env })).stdout.toString().trim();
  const date = `${Math.floor(commit.at.getTime() / 1000)} +0000`;
  const parents = head === undefined ? [] : ['-p', head];
  const { stdout } = await git(['commit-tree', ...parents, '-F', '-', tree], {
    env: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    input: `${printable(commit.message)}\n`,
  });
  const next = stdout.toString().trim();
  return (await moveBranch(repository, next, head)) ? next : undefined;
}

async function writeBlobs({ git, folder }: Repository, workFolder: string, files: readonly ShipFile[]): Promise<string[]> {
  const drafts = files.map((file, index) => ({ text: file.text, path: join(workFolder, `blob-${index}`) }));
  await Promise.all(drafts.map((draft) => writeFile(draft.path, draft.text)));
  const input = drafts.map((draft) => `${relative(folder, draft.path)}\n`).join('');
  const { stdout } = await git(['hash-object', '-w', '--no-filters', '--stdin-paths'], { input });
  return stdout.toString().trim().split('\n');
}

/** Control characters have no place in a log that people read in a terminal. */
function printable(message: string): string {
  return message.replace(/[^\P{C}\n]/gu, ' ').trim() || 'A shipment';
}

/**
 * Moves the branch from `expected` (undefined: not there yet) to `next`.
 * @returns false when it is no longer at `expected`
 */
export async function moveBranch(repository: Repository, next: string, expected: string | undefined): Promise<boolean> {
  const { git, branch } = repository;
  const move = () => git(['update-ref', '-m', 'saraphina: ship', `refs/heads/${branch}`, next, expected ?? '']);
  try {
    await move();
  } catch (error) {
    if (!isErrorCode(error, 'TARGET_UNAVAILABLE')) throw error;
    const current = await headOf(git, branch);
    if (current !== expected) return current === next;
    if (!(await removeDeadGitLocks(repository))) throw error;
    await move();
  }
  return true;
}

/** A git that was killed leaves lock files for ever. Ours is the only writer, so one that does not change is dead. */
async function removeDeadGitLocks({ gitDir, branch }: Repository): Promise<boolean> {
  const paths = [`refs/heads/${branch}.lock`, 'HEAD.lock', 'packed-refs.lock', 'reftable/tables.list.lock'].map((path) => join(gitDir, path));
  const look = () => Promise.all(paths.map((path) => stat(path).then((found) => `${found.ino} ${found.mtimeMs}`, () => undefined)));
  const before = await look();
  if (before.every((lock) => lock === undefined)) return false;
  await sleep(GIT_LOCK_GRACE_MS);
  const after = await look();
  await Promise.all(paths.filter((_, index) => after[index] !== undefined && after[index] === before[index]).map((path) => unlink(path)));
  return true;
}
