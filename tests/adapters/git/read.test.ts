import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkShipment } from '../../../src/deployment/shipment.ts';
import { approvedArtifact } from '../../support/approved-artifact.ts';
import { git, greeting, log, makeGitPlace, shipArtifact, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
beforeEach(() => void (place = makeGitPlace()));
afterEach(() => place.remove());

const inRepository = (...parts: string[]) => join(place.repository, ...parts);

describe('reading back', () => {
  it('reads the bytes from the commit, not from the working tree', async () => {
    const target = place.target();
    const { commit, path } = await shipArtifact(target, 'artifact-1');
    writeFileSync(inRepository(path, 'greet.js'), 'evil');
    const files = await target.read(commit, path);
    expect(checkShipment(files ?? new Map(), approvedArtifact('artifact-1').artifact)).toEqual([]);
  });

  it('gives undefined for what is gone', async () => {
    const target = place.target();
    expect(await target.read('0'.repeat(40), 'functions/greet/v1')).toBeUndefined();
    const { commit } = await shipArtifact(target, 'artifact-1');
    expect(await target.read(commit, 'functions/greet/v2')).toBeUndefined();
    expect(await target.read(commit, '../..')).toBeUndefined();
    expect(await target.read('0'.repeat(40), 'functions/greet/v1')).toBeUndefined();
    expect(await target.read('--all', 'functions/greet/v1')).toBeUndefined();
    rmSync(inRepository('.git/objects', commit.slice(0, 2), commit.slice(2)));
    expect(await target.read(commit, 'functions/greet/v1')).toBeUndefined();
  });

  it.each([
    ['rewritten', 'greet.js was changed', (object: string) => writeFileSync(object, deflateSync('blob 4\0evil'))],
    ['damaged', 'greet.js is missing', (object: string) => writeFileSync(object, readFileSync(object).fill(7, 20))],
    ['cut short', 'greet.js is missing', (object: string) => writeFileSync(object, readFileSync(object).subarray(0, -3))],
    ['deleted', 'greet.js is missing', (object: string) => rmSync(object)],
  ])('names the file whose object was %s', async (_how, problem, tamper) => {
    const target = place.target();
    const { commit, path } = await shipArtifact(target, 'artifact-1');
    const oid = git(place.repository, 'rev-parse', `${commit}:${path}/greet.js`);
    const object = inRepository('.git/objects', oid.slice(0, 2), oid.slice(2));
    chmodSync(object, 0o644);
    tamper(object);
    const problems = checkShipment((await target.read(commit, path)) ?? new Map(), approvedArtifact('artifact-1').artifact);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});

it('bytes that are not UTF-8 do not pass for the text that they decode to, and replaced objects are not believed', async () => {
  const target = place.target();
  const files = [
    { path: 'manifest.json', text: '{"artifactId":"artifact-1"}' },
    { path: 'greet.js', text: '// \ufffd' },
    { path: 'greet.d.ts', text: 'approved' },
  ];
  const { commit, path } = await target.ship({ artifactId: 'artifact-1', entryPoint: 'greet', message: 'm' }, () => files);
  const oid = git(place.repository, 'rev-parse', `${commit}:${path}/greet.js`);
  const object = inRepository('.git/objects', oid.slice(0, 2), oid.slice(2));
  chmodSync(object, 0o644);
  writeFileSync(object, deflateSync(Buffer.from('blob 4\0// \xff', 'latin1')));
  git(place.repository, 'replace', `${commit}:${path}/greet.d.ts`, `${commit}:${path}/manifest.json`);
  const read = await target.read(commit, path);
  expect(read?.get('greet.js')).not.toBe('// \ufffd');
  expect(read?.get('greet.d.ts')).toBe('approved');
});

describe('status', () => {
  it('says what is there', async () => {
    expect(await place.target().status()).toMatchObject({ ready: true, detail: expect.stringContaining('will be created') });
    const { commit } = await shipArtifact(place.target(), 'artifact-1');
    expect(await place.target().status()).toEqual({ ready: true, detail: expect.stringMatching(`branch main, 1 function\\(s\\), commit ${commit.slice(0, 12)}; git version`) });
    expect((await place.target({ branch: 'other' }).status()).detail).toContain('nothing shipped yet');
    writeFileSync(inRepository('functions/unapproved.js'), '');
    expect((await place.target().status()).detail).toContain('not as shipped, e.g. functions/unapproved.js');
  });

  it('says that git is missing, and shipping says it too', async () => {
    const environment = { PATH: place.root };
    expect(await place.target({ environment }).status()).toEqual({ ready: false, detail: expect.stringContaining('install git') });
    await expect(shipArtifact(place.target({ environment }), 'artifact-1')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE' });
  });

  it('a place that can not be written to is unavailable, not an internal error', async () => {
    writeFileSync(join(place.root, 'file'), '');
    const target = place.target({ repository: join(place.root, 'file', 'repository') });
    expect(await target.status()).toMatchObject({ ready: false });
    await expect(shipArtifact(target, 'artifact-1')).rejects.toMatchObject({ code: 'BAD_CONFIG', message: expect.stringContaining('ENOTDIR') });
    await shipArtifact(place.target(), 'artifact-1');
    rmSync(inRepository('functions'), { recursive: true });
    writeFileSync(inRepository('functions'), 'in the way');
    writeFileSync(inRepository('.git/saraphina-kept'), 'also in the way');
    await expect(shipArtifact(place.target(), 'artifact-2')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE', message: expect.stringContaining("can't be written") });
    rmSync(inRepository('.git/saraphina-kept'));
    expect((await shipArtifact(place.target(), 'artifact-2')).version).toBe(2);
    expect(log(place.repository)).toHaveLength(2);
    expect(greeting(place.repository)).toBe('hello you');
  });
});
