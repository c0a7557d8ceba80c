import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { WebContext } from './context.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Addresses of pages, beside the files' own names. */
const PAGES: Record<string, string> = { '/': '/index.html', '/sign-in': '/sign-in.html' };

interface StaticFile {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
}

/**
 * Reads a folder once; afterwards only exactly these names are served, so no path can lead out of it.
 * @param vendored further files by address, e.g. of libraries
 * @returns the answer to a request, or undefined when there is no such file
 */
export function loadStaticFiles(folder: string, vendored: ReadonlyMap<string, string>): (c: WebContext) => Response | undefined {
  const files = new Map([...filesIn(folder), ...[...vendored].map(([address, text]) => [address, staticFile(address, Buffer.from(text))] as const)]);
  return (c) => {
    const file = files.get(PAGES[c.req.path] ?? c.req.path);
    if (!file) return undefined;
    const headers = { 'Content-Type': file.type, 'Cache-Control': 'no-cache', ETag: file.etag };
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
    return c.body(file.body, 200, headers);
  };
}

function filesIn(folder: string): [string, StaticFile][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && Object.hasOwn(TYPES, extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, staticFile(path, readFileSync(path))]);
}

function staticFile(name: string, bytes: Buffer): StaticFile {
  const body = new Uint8Array(bytes);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { body, type: TYPES[extname(name)] ?? 'application/octet-stream', etag };
}
