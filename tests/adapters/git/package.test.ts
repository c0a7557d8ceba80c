import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { git, makeGitPlace, shipArtifact, type GitPlace } from '../../support/git-place.ts';

const TSC = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc');

const PROGRAM = `
import { greet } from 'saraphina-functions/greet';
import { greet as first } from 'saraphina-functions/greet/v1/greet';
import manifest from 'saraphina-functions/greet/v2/manifest.json' with { type: 'json' };
const newest: string = greet('you');
// @ts-expect-error the declarations are real: a number is no name
first(1);
process.stdout.write([newest, first('you'), manifest.artifactId].join());
`;

let place: GitPlace;
let app: string;

beforeEach(async () => {
  place = makeGitPlace();
  await shipArtifact(place.target(), 'artifact-1');
  await shipArtifact(place.target(), 'artifact-2', { answer: 'good day' });
  app = join(place.root, 'app');
  mkdirSync(join(app, 'node_modules'), { recursive: true });
  writeFileSync(join(app, 'package.json'), '{"type":"module"}');
  writeFileSync(join(app, 'program.ts'), PROGRAM);
});
afterEach(() => place.remove());

const installed = () => join(app, 'node_modules/saraphina-functions');
const run = (file: string) => execFileSync(process.execPath, [file], { cwd: app, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('the repository as a package', () => {
  it('works as a copy under node_modules and type-checks without reading the sources', () => {
    // As npm installs a package from git: without the .git folder.
    git(place.repository, 'worktree', 'add', '--quiet', '--detach', installed());
    expect(run('program.ts')).toBe('good day you,hello you,artifact-2');
    // Stricter than our own sources, so that reading them would give errors.
    const compilerOptions = { module: 'nodenext', noEmit: true, strict: true, isolatedDeclarations: true, declaration: true, noUnusedParameters: true, allowUnreachableCode: false, skipLibCheck: false, resolveJsonModule: true, types: [] };
    writeFileSync(join(app, 'globals.d.ts'), 'declare const process: { stdout: { write(text: string): void } };\n');
    writeFileSync(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts', 'globals.d.ts'] }));
    const read = execFileSync(process.execPath, [TSC, '-p', app, '--listFiles'], { cwd: app, encoding: 'utf8' });
    const ours = read.split('\n').filter((line) => line.includes('saraphina-functions/functions'));
    expect(ours.map((line) => line.replace(/.*\/functions\//, '')).toSorted()).toEqual(['greet.d.ts', 'greet/v1/greet.d.ts', 'greet/v2/greet.d.ts', 'greet/v2/manifest.json']);
  });

  it('works as a link under node_modules and follows the next version', async () => {
    symlinkSync(place.repository, installed());
    expect(run('program.ts')).toBe('good day you,hello you,artifact-2');
    await shipArtifact(place.target(), 'artifact-3', { answer: 'good night' });
    expect(run('program.ts')).toBe('good night you,hello you,artifact-2');
  });

  it('opens nothing but functions and manifests', () => {
    cpSync(place.repository, installed(), { recursive: true });
    const refused = (specifier: string) => {
      writeFileSync(join(app, 'other.js'), `await import(${JSON.stringify(specifier)}).then(() => process.exit(0), (error) => { console.log(error.code); });`);
      return run('other.js').trim();
    };
    expect(refused('saraphina-functions')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(refused('saraphina-functions/../package.json')).not.toBe('');
    expect(refused('saraphina-functions/unknown')).toBe('ERR_MODULE_NOT_FOUND');
  });

  it('npm installs it from the folder', () => {
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(place.root, 'cache'), `git+file://${place.repository}`], { cwd: app, stdio: 'pipe' });
    expect(run('program.ts')).toBe('good day you,hello you,artifact-2');
  });
});
