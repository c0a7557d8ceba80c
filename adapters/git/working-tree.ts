import { randomUUID } from 'node:crypto';
import { copyFile, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SaraphinaError } from '../../src/errors.ts';
import type { Logger } from '../../src/ports.ts';
import { FUNCTIONS_FOLDER } from '../../src/deployment/layout.ts';
import { readBlobs, splitNul } from './objects.ts';
import type { Repository } from './repository.ts';

/** A file that is not as committed. `missing`: it is not there at all. */
interface Difference {
  path: string;
  mode: string;
  oid: string;
  missing: boolean;
}

/**
 * Makes the working tree what the branch says, whatever state a crash left it in. Every file is replaced in one step,
 * files of a version before the pointer to them, so that whoever imports meanwhile gets the old or the new version.
 *
 * The `functions` folder is Saraphina's alone: foreign changes there are moved to `.git/saraphina-kept/` with a warning.
 * Elsewhere only missing files are restored. What was staged by hand becomes unstaged, its files stay.
 * @throws SaraphinaError `TARGET_UNAVAILABLE`, or a system error when files can't be written; the commit is not affected
 */
export async function syncWorkingTree(repository: Repository, workFolder: string, head: string, logger: Logger): Promise<void> {
  const { git, gitDir, branch, folder } = repository;
  const checkedOut = (await git(['symbolic-ref', '--quiet', 'HEAD'], { okCodes: [0, 1] })).stdout.toString().trim();
  if (checkedOut !== `refs/heads/${branch}`) {
    logger.warn('another branch is checked out; the working tree was left alone', { folder, branch, checkedOut });
    return;
  }
  // An index of our own, put in place in one step: no lock file that a crash could leave behind.
  const index = join(workFolder, 'index');
  await copyFile(join(gitDir, 'index'), index).catch(() => {});
  const env = { GIT_INDEX_FILE: index };
  const reset = () => git(['read-tree', '--reset', head], { env });
  // A damaged index is only a cache; without it git looks at every file.
  await reset().catch(() => rm(index, { force: true }).then(reset));
  const refresh = () => git(['update-index', '-q', '--really-refresh'], { env, okCodes: [0, 1] });
  await refresh();
  const differences = (await listDifferences(repository, env)).filter((file) => file.missing || file.path.startsWith(`${FUNCTIONS_FOLDER}/`));
  if (differences.length > 0) {
    await restore(repository, workFolder, differences, logger);
    await refresh();
  }
  await rename(index, join(gitDir, 'index'));
}

async function listDifferences({ git }: Repository, env: Record<string, string>): Promise<Difference[]> {
  const fields = splitNul((await git(['diff-files', '--raw', '-z', '--ignore-submodules=all'], { env })).stdout);
  const differences: Difference[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [mode = '', , oid = '', , status] = (fields[at] ?? '').slice(1).split(' ');
    // Regular files only; nothing else ships.
    if (mode === '100644' || mode === '100755') differences.push({ path: fields[at + 1] ?? '', mode, oid, missing: status === 'D' });
  }
  return differences;
}

async function restore(repository: Repository, workFolder: string, differences: readonly Difference[], logger: Logger): Promise<void> {
  const { git, folder } = repository;
  const keep = createKeeper(repository, logger);
  const contents = await readBlobs(git, differences.map((file) => file.oid));
  const deepestFirst = differences.toSorted((a, b) => b.path.split('/').length - a.path.split('/').length);
  for (const [index, { path, mode, oid }] of deepestFirst.entries()) {
    const bytes = contents.get(oid);
    if (!bytes) throw new SaraphinaError('TARGET_UNAVAILABLE', `the repository ${folder} is damaged: object ${oid} of ${path} can't be read; run git fsck there`);
    await makeFolders(folder, dirname(path), keep);
    await keep.unlessOurs(path);
    const draft = join(workFolder, `file-${index}`);
    await writeFile(draft, bytes, { mode: mode === '100755' ? 0o755 : 0o644 });
    await rename(draft, join(folder, path));
  }
}

/** Makes the folder of a file, real folders all the way: a symbolic link could lead out of the repository. */
async function makeFolders(folder: string, path: string, keep: Keeper): Promise<void> {
  const parts = path === '.' ? [] : path.split('/');
  for (const depth of parts.keys()) {
    const part = parts.slice(0, depth + 1).join('/');
    const found = await lstat(join(folder, part)).catch(() => undefined);
    if (found && !found.isDirectory()) await keep.aside(part);
    if (!found?.isDirectory()) await mkdir(join(folder, part));
  }
}

interface Keeper {
  /** Moves a foreign file away; what is in git anyway may be replaced. */
  unlessOurs(path: string): Promise<void>;
  aside(path: string): Promise<void>;
}

function createKeeper({ git, folder, gitDir }: Repository, logger: Logger): Keeper {
  const keptFolder = join(gitDir, 'saraphina-kept', randomUUID());
  const aside = async (path: string): Promise<void> => {
    const kept = join(keptFolder, path);
    await mkdir(dirname(kept), { recursive: true });
    await rename(join(folder, path), kept);
    logger.warn('a file in the deployment repository was not what was shipped; it was moved away and the shipped one restored', { path, kept });
  };
  const unlessOurs = async (path: string): Promise<void> => {
    const found = await lstat(join(folder, path)).catch(() => undefined);
    if (!found) return;
    if (!found.isFile()) return aside(path);
    const oid = (await git(['hash-object', '--no-filters', '--', path])).stdout.toString().trim();
    const { code } = await git(['cat-file', '-e', oid], { okCodes: [0, 1, 128] });
    if (code !== 0) await aside(path);
  };
  return { unlessOurs, aside };
}
