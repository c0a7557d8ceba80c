import type { Git } from './git-command.ts';

export interface TreeEntry {
  mode: string;
  kind: string;
  oid: string;
  /** From the root of the repository. */
  path: string;
}

/** The commit a branch points at; undefined before its first commit. */
export async function headOf(git: Git, branch: string): Promise<string | undefined> {
  const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`], { okCodes: [0, 1] });
  return code === 0 ? stdout.toString().trim() : undefined;
}

/** Entries at these paths of a commit; a path that ends in `/` gives what is directly in that folder. */
export async function listTree(git: Git, commit: string, paths: readonly string[]): Promise<TreeEntry[]> {
  const { stdout } = await git(['ls-tree', '-z', '--full-tree', commit, '--', ...paths]);
  return parseTree(stdout);
}

/** Every file below a folder, as far as the repository can still tell; none when commit or folder are gone. */
export async function listFiles(git: Git, commit: string, folder: string): Promise<TreeEntry[]> {
  const { stdout } = await git(['ls-tree', '-z', '-r', '--full-tree', commit, '--', `${folder}/`], { okCodes: [0, 128] });
  return parseTree(stdout).filter((entry) => entry.kind === 'blob' && entry.path.startsWith(`${folder}/`));
}

function parseTree(output: Buffer): TreeEntry[] {
  return splitNul(output).map((line) => {
    const tab = line.indexOf('\t');
    const [mode = '', kind = '', oid = ''] = line.slice(0, tab).split(' ');
    return { mode, kind, oid, path: line.slice(tab + 1) };
  });
}

/** Contents by object id. Objects that are missing or damaged are left out. */
export async function readBlobs(git: Git, oids: readonly string[]): Promise<Map<string, Buffer>> {
  if (oids.length === 0) return new Map();
  const { code, stdout } = await git(['cat-file', '--batch'], { input: `${oids.join('\n')}\n`, okCodes: [0, 128] });
  if (code === 0) return parseBatch(stdout);
  // One damaged object ends the batch early.
  const single = await Promise.all(oids.map(async (oid) => ({ oid, ...(await git(['cat-file', 'blob', oid], { okCodes: [0, 128] })) })));
  return new Map(single.filter((blob) => blob.code === 0).map((blob) => [blob.oid, blob.stdout]));
}

function parseBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf(0x0a, at);
    const [oid = '', kind, size] = output.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (kind !== 'blob') continue;
    const end = at + Number(size);
    blobs.set(oid, output.subarray(at, end));
    at = end + 1;
  }
  return blobs;
}

export function splitNul(output: Buffer): string[] {
  return output.toString().split('\0').filter((item) => item !== '');
}

/** Text of a file. Bytes that are not UTF-8 never become the text of other, valid bytes. */
export function decodeText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : bytes.toString('latin1');
}
