import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { git, log, makeGitPlace, shipArtifact, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
beforeEach(() => void (place = makeGitPlace()));
afterEach(() => place.remove());

const inRepository = (...parts: string[]) => join(place.repository, ...parts);

describe('what must not happen', () => {
  it.each(['../evil', 'a/b', '__proto__', 'constructor', 'con', 'evil\0', '.git', 'node_modules', '', '-rf'])('a function can not be called %j', async (entryPoint) => {
    const ship = place.target().ship({ artifactId: 'artifact-1', entryPoint, message: 'm' }, () => []);
    await expect(ship).rejects.toMatchObject({ code: 'UNSAFE_FILE_NAME' });
    expect(existsSync(place.repository)).toBe(false);
  });

  it.each(['../evil.ts', '/etc/evil', '.git', 'a\\b', 'sub/x.ts', 'nul.ts', '..', 'Greet.ts'])('a file can not be called %j', async (path) => {
    const files = ['greet.ts', 'greet.js', 'greet.d.ts', path].map((name) => ({ path: name, text: '' }));
    const ship = place.target().ship({ artifactId: 'artifact-1', entryPoint: 'greet', message: 'm' }, () => files);
    await expect(ship).rejects.toMatchObject({ code: 'UNSAFE_FILE_NAME' });
  });

  it('two functions can not differ by case only', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    await expect(shipArtifact(place.target(), 'artifact-2', { entryPoint: 'GREET' })).rejects.toMatchObject({ code: 'UNSAFE_FILE_NAME', message: expect.stringContaining('greet is shipped already') });
    expect(log(place.repository)).toHaveLength(1);
  });

  it('hooks in the repository do not run', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    const marker = join(place.root, 'hook-ran');
    for (const hook of ['pre-commit', 'post-commit', 'post-checkout', 'post-index-change', 'reference-transaction', 'pre-push', 'post-merge', 'commit-msg', 'pre-auto-gc']) {
      mkdirSync(inRepository('.git/hooks'), { recursive: true });
      writeFileSync(inRepository('.git/hooks', hook), `#!/bin/sh\necho ${hook} >> ${marker}\n`, { mode: 0o755 });
    }
    await shipArtifact(place.target(), 'artifact-2');
    await place.target().status();
    expect(existsSync(marker)).toBe(false);
    git(place.repository, 'update-ref', 'refs/heads/other', 'HEAD');
    expect(readFileSync(marker, 'utf8')).toContain('reference-transaction');
  });

  it('neither a repository further up nor the environment can lead git elsewhere', async () => {
    git(place.root, 'init', '--quiet');
    git(place.root, 'commit', '--quiet', '--allow-empty', '-m', 'outer');
    const elsewhere = join(place.root, '.git');
    const environment = { ...process.env, GIT_DIR: elsewhere, GIT_WORK_TREE: place.root, GIT_INDEX_FILE: join(elsewhere, 'index'), GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.hooksPath', GIT_CONFIG_VALUE_0: place.root };
    expect((await place.target({ environment }).status()).detail).toContain('will be created');
    await shipArtifact(place.target({ environment }), 'artifact-1');
    expect(log(place.root)).toEqual(['outer']);
    expect(log(place.repository)).toEqual(['greet: artifact-1']);
    writeFileSync(inRepository('.git/HEAD'), 'damaged');
    await expect(shipArtifact(place.target(), 'artifact-2')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE' });
    expect(await place.target().status()).toMatchObject({ ready: false, detail: expect.stringContaining('not a git repository') });
    expect(log(place.root)).toEqual(['outer']);
  });

  it('a folder that is something else is refused and left alone', async () => {
    mkdirSync(place.repository);
    writeFileSync(inRepository('thesis.txt'), 'years of work');
    await expect(shipArtifact(place.target(), 'artifact-1')).rejects.toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining('other files') });
    expect(readdirSync(place.repository)).toEqual(['thesis.txt']);
    rmSync(inRepository('thesis.txt'));
    git(place.repository, 'init', '--quiet', '--bare');
    await expect(shipArtifact(place.target(), 'artifact-1')).rejects.toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining('bare') });
    expect(await place.target().status()).toMatchObject({ ready: false });
  });

  it.each(['-x', 'a..b', 'x.lock', '/x', 'x/', 'a b', 'a/.b', ''])('a branch can not be called %j', (branch) => {
    expect(() => place.target({ branch })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
  });
});
