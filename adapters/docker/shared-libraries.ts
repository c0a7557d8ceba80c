import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { SaraphinaError } from '../../src/errors.ts';
import type { ImageFile } from './package-closure.ts';

/**
 * The shared libraries that programs and native add-ons load, as `ldd` names them, loader included.
 * They keep their paths, because the loader looks for them there.
 * @throws SaraphinaError `SANDBOX_UNAVAILABLE` when `ldd` is missing or a library isn't found
 */
export function sharedLibraries(binaries: readonly string[]): ImageFile[] {
  const paths = new Set(binaries.flatMap((binary) => namedBy(binary)));
  return [...paths].sort().map((path) => ({ from: realpathSync(path), to: path }));
}

function namedBy(binary: string): string[] {
  let listing: string;
  try {
    listing = execFileSync('ldd', [binary], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' } });
  } catch (error) {
    throw new SaraphinaError('SANDBOX_UNAVAILABLE', `can't list the shared libraries of ${binary}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return listing.split('\n').flatMap((line) => {
    if (line.includes('not found')) throw new SaraphinaError('SANDBOX_UNAVAILABLE', `${binary} needs a library this machine lacks: ${line.trim()}`);
    const found = /(?:=>\s+)?(\/\S+)\s+\(0x[0-9a-f]+\)/.exec(line)?.[1];
    return found === undefined ? [] : [found];
  });
}
