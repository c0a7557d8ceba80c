import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approvedArtifact } from '../../support/approved-artifact.ts';
import { changes, git, gitShim, greeting, leftovers, log, makeGitPlace, shipArtifact, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
beforeEach(() => void (place = makeGitPlace()));
afterEach(() => place.remove());

const inRepository = (...parts: string[]) => join(place.repository, ...parts);

describe('shipping', () => {
  it('creates the repository and ships the first version in one commit of our own', async () => {
    const shipped = await shipArtifact(place.target(), 'artifact-1');
    expect(shipped).toEqual({ path: 'functions/greet/v1', version: 1, commit: git(place.repository, 'rev-parse', 'main') });
    expect(git(place.repository, 'log', '--format=%an <%ae> %cn %aI %s')).toBe('Saraphina <saraphina@localhost> Saraphina 2026-01-02T04:00:00+00:00 greet: artifact-1');
    expect(git(place.repository, 'ls-files').split('\n')).toEqual([
      '.gitattributes', 'functions/greet.d.ts', 'functions/greet.js', 'functions/greet/v1/greet.d.ts', 'functions/greet/v1/greet.js',
      'functions/greet/v1/greet.test.ts', 'functions/greet/v1/greet.ts', 'functions/greet/v1/manifest.json', 'package.json',
    ]);
    expect(changes(place.repository)).toBe('');
    expect(leftovers(place.repository)).toEqual([]);
    expect(greeting(place.repository)).toBe('hello you');
    execFileSync(process.execPath, [inRepository('functions/greet/v1/greet.test.ts')]);
  });

  it('ships the same name as the next version, changing nothing but the pointers', async () => {
    const target = place.target();
    const first = await shipArtifact(target, 'artifact-1');
    const second = await shipArtifact(target, 'artifact-2', { answer: 'good day' });
    expect(second).toMatchObject({ path: 'functions/greet/v2', version: 2 });
    const changed = git(place.repository, 'diff', '--name-status', first.commit, second.commit).split('\n');
    expect(changed.filter((line) => !line.startsWith('A\tfunctions/greet/v2/'))).toEqual(['M\tfunctions/greet.d.ts', 'M\tfunctions/greet.js']);
    expect(greeting(place.repository)).toBe('good day you');
    expect((await target.read(first.commit, first.path))?.get('greet.ts')).toContain('hello');
  });

  it('gives the first result when the same artifact ships again, also much later', async () => {
    const target = place.target();
    const first = await shipArtifact(target, 'artifact-1');
    const other = await shipArtifact(target, 'artifact-2', { entryPoint: 'wave' });
    expect(await shipArtifact(target, 'artifact-1')).toEqual(first);
    await shipArtifact(target, 'artifact-3');
    expect(await shipArtifact(target, 'artifact-1')).toEqual(first);
    expect(await shipArtifact(target, 'artifact-2', { entryPoint: 'wave' })).toEqual(other);
    expect(log(place.repository)).toHaveLength(3);
    expect(greeting(place.repository)).toBe('hello you');
  });

  it('numbers versions beyond nine in order', async () => {
    const target = place.target();
    for (let index = 1; index <= 11; index += 1) {
      expect((await shipArtifact(target, `artifact-${index}`, { answer: `no. ${index}` })).version).toBe(index);
    }
    expect(greeting(place.repository)).toBe('no. 11 you');
  });

  it('serialises shipments of one process', async () => {
    const target = place.target();
    const shipped = await Promise.all(['artifact-1', 'artifact-2', 'artifact-1', 'artifact-3'].map((id) => shipArtifact(target, id, { answer: id })));
    expect(shipped[2]).toEqual(shipped[0]);
    expect(shipped.map((one) => one.version).toSorted()).toEqual([1, 2, 3, shipped[0]?.version ?? 0].toSorted());
    expect(log(place.repository)).toHaveLength(3);
    expect(changes(place.repository)).toBe('');
  });

  it.each([[], [{ path: 'manifest.json', text: '{"artifactId":"artifact-2"}' }], [{ path: 'manifest.json', text: '[' }]])('refuses a shipment without a manifest that names the artifact: %j', async (...manifest) => {
    const files = [{ path: 'greet.js', text: '' }, { path: 'greet.d.ts', text: '' }, ...manifest];
    const ship = place.target().ship({ artifactId: 'artifact-1', entryPoint: 'greet', message: 'm' }, () => files);
    await expect(ship).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(git(place.repository, 'for-each-ref')).toBe('');
  });

  it('builds on what somebody else commits in the very moment', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    const once = join(place.root, 'once');
    const theirs = `git -C ${place.repository} -c user.name=S -c user.email=s@localhost commit --quiet --allow-empty -m theirs`;
    const path = gitShim(place.root, `case "$*" in *update-ref*) [ -e ${once} ] || { touch ${once}; env -u GIT_INDEX_FILE PATH=/usr/bin:/bin:/usr/local/bin ${theirs}; };; esac`);
    const shipped = await shipArtifact(place.target({ environment: { ...process.env, PATH: path } }), 'artifact-2', { answer: 'new' });
    expect(shipped).toMatchObject({ version: 2, commit: git(place.repository, 'rev-parse', 'main') });
    expect(log(place.repository)).toEqual(['greet: artifact-2', 'theirs', 'greet: artifact-1']);
    expect(greeting(place.repository)).toBe('new you');
  });

  it('keeps every byte: carriage returns, byte order mark, emoji, odd file names, control characters in the message', async () => {
    const parts = approvedArtifact('artifact-1');
    const text = '\ufeff\r\n\ud83d\udc4b\t\0\u0085\n\r';
    const manifest = { path: 'manifest.json', text: '{"artifactId":"artifact-1"}' };
    const names = ['my grüße.js', 'my grüße.d.ts', 'a+b@2.ts', 'quo\'te`$x.test.ts'];
    const shipped = await place.target().ship({ artifactId: 'artifact-1', entryPoint: 'greet', message: 'one\n\ntwo\u001b[31m\u0000three' }, () => [
      manifest,
      ...names.map((path) => ({ path, text: path.endsWith('.js') ? parts.emitted.js : text })),
    ]);
    const read = await place.target().read(shipped.commit, shipped.path);
    expect([...(read?.keys() ?? [])].toSorted()).toEqual(['manifest.json', ...names].toSorted());
    expect(read?.get('a+b@2.ts')).toBe(text);
    expect(readFileSync(inRepository('functions/greet/v1/a+b@2.ts'), 'utf8')).toBe(text);
    expect(greeting(place.repository)).toBe('hello you');
    expect(git(place.repository, 'log', '-1', '--format=%B')).toBe('one\n\ntwo [31m three');
  });
});
