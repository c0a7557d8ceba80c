import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { pack, type Pack } from 'tar-stream';
import { packageFiles, type ImageFile } from './package-closure.ts';
import { sharedLibraries } from './shared-libraries.ts';

/** Raised when the way the image is put together changes. */
const RECIPE = 2;

/** What the runner needs inside. */
export const PACKAGES = ['vitest', '@vitest/coverage-v8', 'fast-check'];

/** Numbers, not names: nothing in the image looks up users. */
export const SANDBOX_UID = 65534;

/** The program that runs inside is launched there, never imported here. */
const RUNNER = fileURLToPath(new URL('../sandbox-runner/', import.meta.url));

export interface ImageContent {
  files: ImageFile[];
  /** SHA-256 over paths, sizes and times: cheap, and enough to find an image this machine made before. */
  fingerprint: string;
}

/** Everything the image is made of on Linux: the running Node, its libraries, the packages, the runner. */
export function imageContent(): ImageContent {
  const packages = packageFiles(PACKAGES, '/job/node_modules');
  const node = { from: process.execPath, to: '/bin/node' };
  const native = packages.filter((file) => file.from.endsWith('.node')).map((file) => file.from);
  const files = [node, ...sharedLibraries([node.from, ...native]), ...packages];
  const digest = createHash('sha256').update(`recipe ${RECIPE}\n`);
  for (const { from, to } of files) {
    const { size, mtimeMs } = statSync(from);
    digest.update(`${to}\0${from}\0${size}\0${mtimeMs}\n`);
  }
  for (const [name, text] of runnerSources()) digest.update(`${name}\0${text}\n`);
  return { files, fingerprint: digest.digest('hex') };
}

/** The runner as it is written. */
export function runnerSources(): Map<string, string> {
  const names = readdirSync(RUNNER).filter((name) => name.endsWith('.ts')).sort();
  return new Map(names.map((name) => [name, readFileSync(join(RUNNER, name), 'utf8')]));
}

/** The runner as JavaScript, by file name, so that nothing has to be compiled inside. */
export async function runnerScripts(): Promise<Map<string, string>> {
  const { buildSync } = await import('esbuild');
  const entryPoints = [...runnerSources().keys()].map((name) => join(RUNNER, name));
  const { outputFiles } = buildSync({ entryPoints, outdir: RUNNER, write: false, bundle: false, format: 'esm', target: 'node24', logLevel: 'silent' });
  const scripts = outputFiles.map(({ path, text }): [string, string] => [basename(path), text.replace(/(from "\.\/[\w-]+)\.ts";/g, '$1.js";')]);
  return new Map([['package.json', '{"type":"module"}\n'], ...scripts]);
}

/**
 * The image's one layer as a tar stream, the same bytes for the same content: everything owned by root and
 * read-only, and two folders for the sandbox's user.
 * Node can be run and not read, which makes the kernel treat its processes as not dumpable: what runs in one of them
 * can't open the memory, the descriptors or the environment of another one of the same user.
 */
export function layerArchive({ files }: ImageContent, onFile: (done: number, total: number) => void): Pack {
  const archive = pack();
  void (async () => {
    const folders = new Set<string>();
    const addFolder = async (path: string): Promise<void> => {
      if (path === '' || folders.has(path)) return;
      folders.add(path);
      await addFolder(path.slice(0, path.lastIndexOf('/')));
      await entry(archive, { name: `${path.slice(1)}/`, type: 'directory', mode: 0o555, uid: 0, gid: 0 });
    };
    for (const folder of ['/proc', '/sys', '/dev', '/etc']) await addFolder(folder);
    await entry(archive, { name: 'etc/passwd', mode: 0o444, uid: 0, gid: 0 }, Buffer.from(`sandbox:x:${SANDBOX_UID}:${SANDBOX_UID}::/tmp:/bin/false\n`));
    let done = 0;
    for (const { from, to } of files) {
      await addFolder(to.slice(0, to.lastIndexOf('/')));
      await fileEntry(archive, { name: to.slice(1), mode: modeOf(to), uid: 0, gid: 0 }, from);
      onFile((done += 1), files.length);
    }
    await addFolder('/job/runner');
    for (const [name, text] of await runnerScripts()) await entry(archive, { name: `job/runner/${name}`, mode: 0o444, uid: 0, gid: 0 }, Buffer.from(text));
    for (const name of ['tmp/', 'job/work/']) await entry(archive, { name, type: 'directory', mode: 0o700, uid: SANDBOX_UID, gid: SANDBOX_UID });
    archive.finalize();
  })().catch((error: unknown) => archive.destroy(error as Error));
  return archive;
}

function modeOf(path: string): number {
  if (path === '/bin/node') return 0o711;
  return /\/ld-[\w.-]*\.so[\w.]*$|\/ld-linux[\w.-]*$/.test(path) ? 0o555 : 0o444;
}

/** Streamed, because Node alone is larger than the whole bot. */
async function fileEntry(archive: Pack, header: Parameters<Pack['entry']>[0], from: string): Promise<void> {
  await pipeline(createReadStream(from), archive.entry({ ...header, mtime: new Date(0), size: statSync(from).size }));
}

/** Fixed times, so that the same content gives the same bytes. */
function entry(archive: Pack, header: Parameters<Pack['entry']>[0], content: Buffer = Buffer.alloc(0)): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ ...header, mtime: new Date(0), size: content.length }, content, (error) => (error ? reject(error) : resolve()));
  });
}
