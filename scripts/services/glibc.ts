import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGES = ['libc6', 'libstdc++6', 'libgcc-s1'];
const SUITE = 'trixie';
const LOADERS: Partial<Record<NodeJS.Architecture, { triplet: string; loader: string }>> = {
  x64: { triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
  arm64: { triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};

/** The C library of this process as [major, minor]; undefined where it isn't glibc. */
export function glibcVersion(): [number, number] | undefined {
  const header = (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header;
  const [major, minor] = (header.glibcVersionRuntime ?? '').split('.').map(Number);
  return major === undefined || minor === undefined || Number.isNaN(minor) ? undefined : [major, minor];
}

/** The apt sources of this machine with its own release replaced by `SUITE`; third-party sources are left out. */
function newerSources(): string {
  const release = readFileSync('/etc/os-release', 'utf8');
  const codename = /^VERSION_CODENAME=(\w+)/m.exec(release)?.[1];
  if (!/^ID=debian$/m.test(release) || codename === undefined) throw new Error('this machine is not Debian');
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [])];
  const texts = files.filter((file) => /\.(list|sources)$/.test(file) && existsSync(file)).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const paragraphs = texts.flatMap(({ file, text }) => (file.endsWith('.sources') ? text.split(/\n\s*\n/) : []));
  const deb822 = paragraphs
    .filter((paragraph) => new RegExp(`^Suites:(.*\\s)?${codename}(\\s|$)`, 'm').test(paragraph))
    .map((paragraph) => paragraph.replace(/^Suites:.*$/m, `Suites: ${SUITE}`));
  if (deb822.length > 0) return deb822.join('\n\n');
  const lines = texts.flatMap(({ text }) => text.split('\n')).filter((line) => new RegExp(`^deb .*\\s${codename}\\s`).test(line));
  if (lines.length === 0) throw new Error(`no apt source of this machine names ${codename}`);
  return lines.map((line) => line.replace(new RegExp(`\\s${codename}\\s`), ` ${SUITE} `)).join('\n');
}

/** Downloads and unpacks the packages into `target` with apt's lists and caches kept private to `work`. */
async function fetchPackages(work: string, target: string): Promise<void> {
  const sources = newerSources();
  const list = join(work, sources.includes('Suites:') ? 'newer.sources' : 'newer.list');
  writeFileSync(list, sources);
  for (const folder of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(work, folder), { recursive: true });
  const settings = [`Dir::State::lists=${work}/lists`, `Dir::Cache=${work}/cache`, `Dir::Etc::sourcelist=${list}`, 'Dir::Etc::sourceparts=/dev/null'];
  // Root would otherwise download as user _apt, who may not write here.
  const options = [...settings, 'APT::Sandbox::User=root', 'Acquire::Retries=3'].flatMap((setting) => ['-o', setting]);
  await run('apt-get', [...options, '-q', 'update'], { cwd: work });
  await run('apt-get', [...options, '-q', 'download', ...PACKAGES], { cwd: work });
  for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) await run('dpkg-deb', ['-x', join(work, file), target]);
}

/**
 * A command prefix that runs a program with a C library of Debian 13, unpacked once into `cacheFolder`.
 * Nothing of the system is changed.
 * @returns e.g. `[…/ld-linux-x86-64.so.2, '--library-path', …]`
 */
export async function newerGlibc(cacheFolder: string): Promise<string[]> {
  const names = LOADERS[process.arch];
  if (names === undefined) throw new Error(`no newer C library is known for ${process.arch}`);
  const libraries = join(cacheFolder, 'usr/lib', names.triplet);
  const loader = join(libraries, names.loader);
  if (!existsSync(loader)) {
    mkdirSync(dirname(cacheFolder), { recursive: true });
    const work = mkdtempSync(`${cacheFolder}-`);
    try {
      const unpacked = join(work, 'unpacked');
      await fetchPackages(work, unpacked);
      // Two at once: the second rename fails on a full folder, and the first one's copy is as good.
      if (!existsSync(loader)) renameSync(unpacked, cacheFolder);
    } catch (error) {
      if (!existsSync(loader)) throw error;
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return [loader, '--library-path', `${libraries}:/lib/${names.triplet}`];
}
