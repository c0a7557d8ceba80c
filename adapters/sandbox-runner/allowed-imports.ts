import { isBuiltin } from 'node:module';
import { pathToFileURL } from 'node:url';
import { dirname } from 'node:path';

/** Built-ins that reach into the running process or start another realm in it. */
const CLOSED = new Set(['inspector', 'inspector/promises', 'worker_threads', 'v8', 'vm', 'module', 'repl', 'cluster', 'wasi', 'trace_events', 'test', 'test/reporters', 'sea']);

export function allowedBuiltin(specifier: string): boolean {
  return isBuiltin(specifier) && !CLOSED.has(specifier.replace(/^node:/, ''));
}

/** Folders as `file:` URLs that end in a slash. */
export const RUNNER_FOLDER = new URL('.', import.meta.url).href;
export const VITEST_ENTRY = import.meta.resolve('vitest');
export const VITEST_FOLDER = pathToFileURL(`${dirname(new URL(VITEST_ENTRY).pathname)}/`).href;
/** Our wrapper, which counts assertions. */
export const FAST_CHECK = new URL(`./fast-check.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url).href;
