/** What a commit of the repository holds already. */
import { FUNCTIONS_FOLDER, MANIFEST_FILE, versionOf, versionPath } from '../../src/deployment/layout.ts';
import type { Git } from './git-command.ts';
import { decodeText, listFiles, listTree, readBlobs } from './objects.ts';

export interface Shipped {
  path: string;
  commit: string;
  version: number;
}

export interface Shelf {
  /** Names of files and folders at the root. */
  rootFiles: string[];
  /** Names of all shipped functions. */
  functions: string[];
  /** Shipped versions of one function. */
  versions: number[];
}

export async function readShelf(git: Git, head: string | undefined, entryPoint: string): Promise<Shelf> {
  if (head === undefined) return { rootFiles: [], functions: [], versions: [] };
  const functions = `${FUNCTIONS_FOLDER}/`;
  const own = `${functions}${entryPoint}/`;
  const [root, below] = await Promise.all([listTree(git, head, []), listTree(git, head, [functions, own])]);
  const namesIn = (folder: string) => below.filter((entry) => entry.path.startsWith(folder)).map((entry) => entry.path.slice(folder.length));
  return {
    rootFiles: root.map((entry) => entry.path),
    functions: [...new Set(namesIn(functions).filter((name) => !name.includes('/')).map((name) => name.replace(/\.(?:d\.ts|js)$/, '')))],
    versions: namesIn(own).map(versionOf).filter((version) => version !== null),
  };
}

/** The first shipment of an artifact, found through the manifests; undefined when it was not shipped. */
export async function findShipped(
  git: Git,
  head: string,
  { artifactId, entryPoint }: { artifactId: string; entryPoint: string },
  versions: readonly number[],
): Promise<Shipped | undefined> {
  if (versions.length === 0) return undefined;
  const paths = new Map(versions.map((version) => [`${versionPath(entryPoint, version)}/${MANIFEST_FILE}`, version]));
  const entries = await listTree(git, head, [...paths.keys()]);
  const texts = await readBlobs(git, entries.map((entry) => entry.oid));
  const found = entries.find(({ oid }) => artifactIdOf(decodeText(texts.get(oid) ?? Buffer.alloc(0))) === artifactId);
  const version = found && paths.get(found.path);
  if (!found || version === undefined) return undefined;
  // The oldest commit that touches the manifest is the one that added it.
  const history = (await git(['rev-list', head, '--', found.path])).stdout.toString().trim().split('\n');
  return { path: versionPath(entryPoint, version), commit: history.at(-1) ?? head, version };
}

/** The artifact that a manifest names; undefined when it names none. */
export function artifactIdOf(manifestText: string): string | undefined {
  try {
    const { artifactId } = JSON.parse(manifestText) as { artifactId?: unknown };
    return typeof artifactId === 'string' ? artifactId : undefined;
  } catch {
    return undefined;
  }
}

/** Texts of the files in a folder of a commit, by path in the folder, from git's objects; undefined when there are none. */
export async function readFolder(git: Git, commit: string, path: string): Promise<Map<string, string> | undefined> {
  const entries = await listFiles(git, commit, path);
  if (entries.length === 0) return undefined;
  const blobs = await readBlobs(git, entries.map((entry) => entry.oid));
  const readable = entries.flatMap((entry) => {
    const bytes = blobs.get(entry.oid);
    return bytes ? [[entry.path.slice(path.length + 1), decodeText(bytes)] as const] : [];
  });
  return new Map(readable);
}
