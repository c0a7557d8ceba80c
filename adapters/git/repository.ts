import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SaraphinaError } from '../../src/errors.ts';
import { createGit, type Environment, type Git } from './git-command.ts';

/** A folder of ours inside another one, removed by the next shipment if a crash left it behind. */
const CREATING_PREFIX = '.saraphina-creating-';
const WORK_PREFIX = 'saraphina-work-';

export interface Repository {
  /** Root of the working tree. */
  folder: string;
  gitDir: string;
  branch: string;
  git: Git;
}

export interface RepositoryOptions {
  folder: string;
  branch: string;
  environment: Environment;
  redact: (text: string) => string;
}

/** What lies at the folder now. Throws `BAD_CONFIG` when it can't be our repository. */
export async function inspectFolder(folder: string): Promise<'repository' | 'missing'> {
  const gitEntry = await stat(join(folder, '.git')).catch(() => undefined);
  if (gitEntry?.isDirectory()) return 'repository';
  const names = (await readdir(folder).catch(notThere)).filter((name) => !name.startsWith(CREATING_PREFIX));
  if (names.includes('.git')) return (await stat(join(folder, '.git'))).isDirectory() ? 'repository' : refuse(folder, 'a linked worktree or a submodule');
  if (names.includes('HEAD') && names.includes('objects')) return refuse(folder, 'a bare repository (set it as the remote instead)');
  return names.length === 0 ? 'missing' : refuse(folder, 'a folder with other files');
}

function notThere(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw new SaraphinaError('BAD_CONFIG', `the deployment repository can't be read: ${error.message}`, {}, error);
}

function refuse(folder: string, found: string): never {
  throw new SaraphinaError('BAD_CONFIG', `expected ${folder} to be a git repository with a working tree, an empty folder or nothing, got ${found}`);
}

/** The repository as it is; its folder must hold one. */
export function repositoryAt({ folder, branch, environment, redact }: RepositoryOptions): Repository {
  const gitDir = join(folder, '.git');
  return { folder, gitDir, branch, git: createGit({ folder, gitDir }, environment, redact) };
}

/** Opens the repository, creating it when there is none: complete or not at all, also when two processes create it at once. */
export async function openRepository(options: RepositoryOptions): Promise<Repository> {
  if ((await inspectFolder(options.folder)) === 'missing') await create(options);
  return repositoryAt(options);
}

async function create({ folder, branch, environment, redact }: RepositoryOptions): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const draft = await mkdtemp(join(folder, CREATING_PREFIX));
    const gitDir = join(draft, '.git');
    // No template: no sample hooks, nothing that a machine's template folder adds.
    await createGit({ folder: draft }, environment, redact)(['init', '--quiet', '--template=']);
    await createGit({ folder: draft, gitDir }, environment, redact)(['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
    await rename(gitDir, join(folder, '.git'));
    await rm(draft, { recursive: true });
  } catch (error) {
    // Another process was faster.
    if ((await inspectFolder(folder)) !== 'repository') throw error;
  }
}

/**
 * Lends `work` a private folder for one shipment's index and drafts, and clears away what a crash left of earlier ones.
 * Only the holder of the writer lock may call this.
 */
export async function withWorkFolder<T>({ folder, gitDir }: Repository, work: (workFolder: string) => Promise<T>): Promise<T> {
  await removeLeftovers(gitDir, WORK_PREFIX);
  await removeLeftovers(folder, CREATING_PREFIX);
  const workFolder = await mkdtemp(join(gitDir, WORK_PREFIX));
  try {
    return await work(workFolder);
  } finally {
    await removeIfPossible(workFolder);
  }
}

async function removeLeftovers(parent: string, prefix: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => removeIfPossible(join(parent, name))));
}

/** Somebody who has just lost the race to create the repository may still be writing there. */
function removeIfPossible(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true }).catch(() => {});
}
