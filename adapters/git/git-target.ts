import { join, resolve } from 'node:path';
import { SaraphinaError } from '../../src/errors.ts';
import { MANIFEST_FILE, pointerFiles, requireFileNames, requireFunctionName, ROOT_FILES, versionPath } from '../../src/deployment/layout.ts';
import type { Clock, DeploymentTarget, Logger, ShipFile } from '../../src/ports.ts';
import { readCheckedOut } from './checked-out.ts';
import { commitOnto } from './commit.ts';
import type { Environment } from './git-command.ts';
import { headOf } from './objects.ts';
import { createRemote, pushBranch, redactUrls, startFromRemote } from './remote.ts';
import { inspectFolder, openRepository, repositoryAt, withWorkFolder, type Repository } from './repository.ts';
import { artifactIdOf, findShipped, readFolder, readShelf, type Shipped } from './shelf.ts';
import { targetStatus } from './status.ts';
import { syncWorkingTree } from './working-tree.ts';
import { withWriterLock } from './writer-lock.ts';

/** How often a shipment starts over because something else moved the branch. */
const MAX_ATTEMPTS = 10;

export interface GitTargetOptions {
  /** Folder of the repository; created when missing. It should be Saraphina's alone, see `syncWorkingTree`. */
  repository: string;
  /** Where to push after each commit. May hold credentials; they are never shown. */
  remote?: string;
  branch?: string;
  logger: Logger;
  clock: Clock;
  /** Where git and ssh find PATH, HOME, the ssh agent and proxies; only those reach them. */
  environment: Environment;
}

type Shipment = Parameters<DeploymentTarget['ship']>[0];
type Build = Parameters<DeploymentTarget['ship']>[1];

/**
 * Ships to a git repository with the git command line. Every shipment is one commit, which appears in one step;
 * the working tree follows it, and after a crash the next call brings it up to date.
 * @throws SaraphinaError `BAD_CONFIG` when branch or remote can't be used
 */
export function createGitTarget(options: GitTargetOptions): DeploymentTarget {
  const { logger, clock, branch = 'main', environment } = options;
  requireBranchName(branch);
  const remote = options.remote ? createRemote(options.remote) : undefined;
  const folder = resolve(options.repository);
  const place = { folder, branch, environment, redact: remote?.redact ?? redactUrls };

  async function shipLocked(repository: Repository, workFolder: string, shipment: Shipment, build: Build): Promise<Shipped> {
    if (remote && (await headOf(repository.git, branch)) === undefined) await startFromRemote(repository, remote);
    const { head, ...shipped } = await commitOnce(repository, workFolder, shipment, build, clock);
    await syncWorkingTree(repository, workFolder, head, logger);
    if (remote) await pushBranch(repository, remote);
    return shipped;
  }

  return {
    name: `git:${remote?.shown ?? folder}#${branch}`,

    async ship(shipment, build) {
      requireFunctionName(shipment.entryPoint);
      try {
        const repository = await openRepository(place);
        return await withWriterLock(join(repository.gitDir, 'saraphina-lock.sqlite'), () =>
          withWorkFolder(repository, (workFolder) => shipLocked(repository, workFolder, shipment, build)),
        );
      } catch (error) {
        throw asUnavailable(error, folder);
      }
    },

    async read(commit, path) {
      if (!/^[0-9a-f]{40,64}$/.test(commit) || (await inspectFolder(folder)) === 'missing') return undefined;
      return readFolder(repositoryAt(place).git, commit, path);
    },

    readCheckedOut: (paths) => readCheckedOut(folder, paths),

    status: () => targetStatus(place, remote),
  };
}

/** A full disk or a missing right is the target's trouble: it passes or gets mended, and the job tries again. */
function asUnavailable(error: unknown, folder: string): unknown {
  const isSystemError = error instanceof Error && 'syscall' in error;
  return isSystemError ? new SaraphinaError('TARGET_UNAVAILABLE', `the deployment repository ${folder} can't be written: ${error.message}`, {}, error) : error;
}

interface Settled extends Shipped {
  /** Where the branch is now: the shipment's commit, or a later one when it was shipped before. */
  head: string;
}

/** Commits the shipment unless it was committed before, starting over when something else moved the branch. */
async function commitOnce(repository: Repository, workFolder: string, shipment: Shipment, build: Build, clock: Clock): Promise<Settled> {
  const { git, branch } = repository;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const head = await headOf(git, branch);
    const shelf = await readShelf(git, head, shipment.entryPoint);
    const earlier = head === undefined ? undefined : await findShipped(git, head, shipment, shelf.versions);
    if (head !== undefined && earlier) return { ...earlier, head };
    const twin = shelf.functions.find((name) => name !== shipment.entryPoint && name.toLowerCase() === shipment.entryPoint.toLowerCase());
    if (twin) throw new SaraphinaError('UNSAFE_FILE_NAME', `${twin} is shipped already, and ${shipment.entryPoint} is the same file where case does not count; rename the function`);
    const version = Math.max(0, ...shelf.versions) + 1;
    const path = versionPath(shipment.entryPoint, version);
    const files = shipmentFiles(shipment, version, build(version, path)).concat(ROOT_FILES.filter((file) => !shelf.rootFiles.includes(file.path)));
    const commit = await commitOnto(repository, workFolder, head, { files, message: shipment.message, at: clock.now() });
    if (commit) return { path, commit, version, head: commit };
  }
  throw new SaraphinaError('TARGET_UNAVAILABLE', `branch ${branch} of ${repository.folder} kept moving; something else commits there`);
}

/** The version's files and the pointers to it, by path from the root. */
function shipmentFiles({ entryPoint, artifactId }: Shipment, version: number, files: readonly ShipFile[]): ShipFile[] {
  requireFileNames(files.map((file) => file.path));
  const manifest = files.find((file) => file.path === MANIFEST_FILE);
  // Without it, shipping again after a crash could not find the first shipment.
  if (!manifest || artifactIdOf(manifest.text) !== artifactId) {
    throw new SaraphinaError('INTERNAL', `a shipment needs a ${MANIFEST_FILE} that names ${artifactId}`);
  }
  const folder = versionPath(entryPoint, version);
  return [...files.map((file) => ({ path: `${folder}/${file.path}`, text: file.text })), ...pointerFiles(entryPoint, version, files)];
}

function requireBranchName(branch: string): void {
  const usable = branch.split('/').every((part) => /^\w[\w.-]*$/.test(part) && !/\.\.|\.$|\.lock$/.test(part));
  if (!usable) throw new SaraphinaError('BAD_CONFIG', `expected a branch name such as main, got ${JSON.stringify(branch)}`);
}
