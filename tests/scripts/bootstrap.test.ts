import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const BOOTSTRAP = join(import.meta.dirname, '../../scripts/lib/bootstrap.sh');
const PROBE = `#!/usr/bin/env bash
set -euo pipefail
source "$(dirname "$(readlink -f "\${BASH_SOURCE[0]}")")/lib/bootstrap.sh"
run_typescript scripts/probe.ts "$@"
`;
const PROBE_TS = `const tell: Record<string, unknown> = {
  arguments: process.argv.slice(2), node: process.version, execPath: process.execPath, folder: process.cwd(),
  data: process.env['SARAPHINA_DATA_DIR'] ?? null, firstOnPath: process.env['PATH']!.split(':')[0],
};
process.emitWarning('as some built-in modules do', 'ExperimentalWarning');
console.log(JSON.stringify(tell));
`;

let folder: string;
let project: string;
let tools: string;

function script(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

function lockFile(version: string): string {
  return JSON.stringify({ name: 'probe', version, lockfileVersion: 3, requires: true, packages: { '': { name: 'probe', version } } });
}

/** An npm that writes down its calls before it does its work. */
function useNpm(work: string): void {
  script(join(tools, 'npm'), `#!/usr/bin/env bash\necho "$*" >> "${folder}/npm-calls"\n${work}\n`);
}

/** A project without dependencies, and an npm that is quick. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
  project = join(folder, 'project');
  tools = join(folder, 'tools');
  script(join(project, 'scripts/probe'), PROBE);
  mkdirSync(join(project, 'scripts/lib'));
  cpSync(BOOTSTRAP, join(project, 'scripts/lib/bootstrap.sh'));
  writeFileSync(join(project, 'scripts/probe.ts'), PROBE_TS);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'probe', version: '1.0.0', type: 'module' }));
  writeFileSync(join(project, 'package-lock.json'), lockFile('1.0.0'));
  useNpm('rm -rf node_modules; mkdir node_modules; echo "added 0 packages"');
  symlinkSync(process.execPath, join(tools, 'node'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

function run(args: string[] = [], options: { cwd?: string; env?: Record<string, string>; path?: string; command?: string } = {}): Promise<Run> {
  const env = { HOME: folder, PATH: options.path ?? [tools, process.env['PATH']].join(delimiter), ...options.env };
  const child = spawn(options.command ?? join(project, 'scripts/probe'), args, { cwd: options.cwd ?? folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const result: Run = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (result.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (result.stderr += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...result, code }));
  });
}

function npmCalls(): string[] {
  const log = join(folder, 'npm-calls');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

/** A folder with the usual programs except those left out, and with these in their place. */
function machineWith(programs: Record<string, string | null>): string {
  const bin = join(folder, 'machine');
  mkdirSync(bin);
  const usual = ['bash', 'cat', 'cmp', 'cp', 'dirname', 'env', 'flock', 'git', 'mkdir', 'readlink', 'sed', 'sleep'];
  for (const name of usual.filter((program) => !(program in programs))) {
    symlinkSync(execFileSync('bash', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(), join(bin, name));
  }
  for (const [name, text] of Object.entries(programs)) if (text !== null) script(join(bin, name), text);
  return bin;
}

describe('first use', () => {
  it('installs once when two start at once, and standard output stays clean', async () => {
    const npm = execFileSync('bash', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
    useNpm(`exec "${npm}" "$@"`);
    const runs = await Promise.all([run(['a', '--b', 'c d']), run(['second'])]);
    expect(runs.map((one) => one.code)).toEqual([0, 0]);
    expect(runs.map((one) => JSON.parse(one.stdout).arguments)).toEqual([['a', '--b', 'c d'], ['second']]);
    expect(runs.map((one) => one.stdout.trim().split('\n').length)).toEqual([1, 1]);
    expect(npmCalls()).toEqual(['ci --include=dev --no-audit --no-fund']);
    expect(runs.map((one) => one.stderr).join('')).toContain('installing packages');
    expect(runs.map((one) => one.stderr).join('')).not.toContain('Warning');
  });

  it('installs nothing the second time, and again when the lock file changes', async () => {
    await run();
    const again = await run();
    expect(again.stderr).toBe('');
    expect(npmCalls()).toHaveLength(1);
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'probe', version: '1.0.1', type: 'module' }));
    writeFileSync(join(project, 'package-lock.json'), lockFile('1.0.1'));
    expect((await run()).code).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it('takes over packages that someone installed with npm ci', async () => {
    const record = join(project, 'node_modules/.package-lock.json');
    mkdirSync(dirname(record));
    writeFileSync(record, '{}');
    const later = new Date(Date.now() + 60_000);
    utimesSync(record, later, later);
    expect((await run()).code).toBe(0);
    expect(npmCalls()).toEqual([]);
  });

  it('does not take over packages that are older than the lock file', async () => {
    const record = join(project, 'node_modules/.package-lock.json');
    mkdirSync(dirname(record));
    writeFileSync(record, '{}');
    utimesSync(record, new Date(0), new Date(0));
    expect((await run()).code).toBe(0);
    expect(npmCalls()).toHaveLength(1);
  });
});

describe('running', () => {
  it('works from any folder and through links, and keeps the folder', async () => {
    const link = join(folder, 'link');
    symlinkSync(join(project, 'scripts/probe'), link);
    const other = join(folder, 'elsewhere');
    mkdirSync(other);
    const result = await run([], { command: link, cwd: other });
    expect(JSON.parse(result.stdout)).toMatchObject({ folder: other, data: null });
  });

  it('resolves a relative data folder from the project, and leaves an absolute one alone', async () => {
    const relative = await run([], { env: { SARAPHINA_DATA_DIR: 'some/data' } });
    expect(JSON.parse(relative.stdout).data).toBe(join(project, 'some/data'));
    const absolute = await run([], { env: { SARAPHINA_DATA_DIR: '/some/data' } });
    expect(JSON.parse(absolute.stdout).data).toBe('/some/data');
  });

  it("uses the project's own Node before the machine's, and puts it first on the PATH", async () => {
    await run();
    const own = join(project, 'node_modules/.bin/node');
    script(own, `#!/usr/bin/env bash\nexport OWN=yes\nexec "${process.execPath}" "$@"\n`);
    writeFileSync(join(project, 'scripts/probe.ts'), `console.log(process.env['OWN'], process.env['PATH']?.split(':')[0]);`);
    expect((await run()).stdout.trim()).toBe(`yes ${dirname(own)}`);
  });
});

describe('what is missing is named', () => {
  const realNode = (): string => `#!/usr/bin/env bash\nexec "${process.execPath}" "$@"\n`;
  const npmThatFails = '#!/usr/bin/env bash\necho "on standard output"; echo "EAI_AGAIN" >&2; exit 7\n';

  it.each([
    ['git', () => ({ git: null, node: realNode(), npm: npmThatFails }), /git is missing.*apt-get install git/],
    ['node', () => ({}), /Node is missing\. Install Node 20 or newer/],
    ['npm', () => ({ node: realNode() }), /npm is missing/],
    ['a newer Node', () => ({ node: '#!/usr/bin/env bash\necho v18.19.0\n', npm: npmThatFails }), /Node 20 or newer is needed to install, this is v18\.19\.0/],
    ['the network', () => ({ node: realNode(), npm: npmThatFails }), /npm ci failed in .*its messages are above/],
    ['Node 24', () => ({ node: '#!/usr/bin/env bash\necho v20.20.2\n', npm: '#!/usr/bin/env bash\n' }), /Node 24 is missing: .*the system has v20\.20\.2/],
  ])('%s', async (_, programs, expected) => {
    const result = await run([], { path: machineWith(programs()) });
    expect(result.stderr).toMatch(expected);
    expect(result).toMatchObject({ code: 1, stdout: '' });
  });

  it('an installation that failed is tried again', async () => {
    const failed = await run([], { path: machineWith({ node: realNode(), npm: npmThatFails }) });
    expect(failed.code).toBe(1);
    expect((await run()).code).toBe(0);
    expect(npmCalls()).toHaveLength(1);
  });

  it('as JSON for whoever asked for JSON', async () => {
    const result = await run(['list', '--json'], { path: machineWith({}) });
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stdout)).toEqual({ error: { code: 'NOT_INSTALLED', message: expect.stringMatching(/^Node is missing/) } });
  });
});
