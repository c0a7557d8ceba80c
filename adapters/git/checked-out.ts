import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Nothing that ships is larger; a larger file is certainly not what was shipped. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * The files people import right now, read from the working tree byte for byte.
 * @param paths from the repository's root
 * @returns texts by path; what is missing, no regular file or no UTF-8 is left out. Undefined without a working tree
 */
export async function readCheckedOut(folder: string, paths: readonly string[]): Promise<Map<string, string> | undefined> {
  if (!(await lstat(join(folder, '.git')).catch(() => undefined))) return undefined;
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await readRegularFile(join(folder, path));
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

async function readRegularFile(file: string): Promise<string | undefined> {
  const found = await lstat(file).catch(() => undefined);
  if (!found?.isFile() || found.size > MAX_BYTES) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch {
    return undefined;
  }
}
