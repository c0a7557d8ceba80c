import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** A file on this machine and where it goes in the image. */
export interface ImageFile {
  from: string;
  to: string;
}

interface Manifest {
  name?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** What no program reads at run time. */
const NOT_NEEDED = /(?:\.d\.[cm]?ts|\.map|\.md|\.markdown|\.flow|\.tsbuildinfo|\.c|\.h|\.cc)$/i;

/** The folder `node_modules` this program was installed into. */
export function modulesFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('vitest/package.json')));
}

/**
 * The files of packages and of everything they need, found through the installed `package.json` files:
 * dependencies, optional ones that are installed, and peers that are not optional.
 * @param roots package names
 * @param to folder in the image that takes the place of `node_modules`
 */
export function packageFiles(roots: readonly string[], to: string): ImageFile[] {
  const top = modulesFolder();
  const folders = new Set<string>();
  const waiting = roots.map((name) => ({ name, from: top, required: true }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const folder = findPackage(next.name, next.from, top);
    if (folder === undefined && next.required) throw new Error(`the package ${next.name} is not installed; run npm ci`);
    if (folder === undefined || folders.has(folder)) continue;
    folders.add(folder);
    waiting.push(...needs(folder));
  }
  return [...folders].sort().flatMap((folder) => filesOf(folder).map((from) => ({ from, to: join(to, relative(top, from)) })));
}

function needs(folder: string): { name: string; from: string; required: boolean }[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const optional = new Set([
    ...Object.keys(manifest.optionalDependencies ?? {}),
    ...Object.entries(manifest.peerDependenciesMeta ?? {}).filter(([, meta]) => meta.optional).map(([name]) => name),
  ]);
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter((name) => !optional.has(name));
  const names = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.optionalDependencies ?? {}), ...peers];
  return names.filter((name) => !name.startsWith('@types/')).map((name) => ({ name, from: folder, required: !optional.has(name) }));
}

/** Node's own search: `node_modules` of the folder and of every folder above it. */
function findPackage(name: string, from: string, top: string): string | undefined {
  for (let folder = from; folder.startsWith(top); folder = dirname(folder)) {
    const found = join(folder, folder === top ? '' : 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
  }
  return undefined;
}

/** Files of one package without the packages nested in it, which are packages of their own. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesOf(path);
    return entry.isFile() && !NOT_NEEDED.test(entry.name) ? [path] : [];
  });
}
