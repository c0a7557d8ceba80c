import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRemote } from '../../../adapters/git/remote.ts';
import { changes, git, gitShim, greeting, log, makeBareRemote, makeGitPlace, shipArtifact, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
let remote: string;
beforeEach(() => {
  place = makeGitPlace();
  remote = makeBareRemote(place.root);
});
afterEach(() => place.remove());

/** Somebody else pushes a commit to the remote. */
function pushFromElsewhere(): string {
  const clone = join(place.root, 'clone');
  git(place.root, 'clone', '--quiet', remote, clone);
  git(clone, 'checkout', '--quiet', '-B', 'main');
  writeFileSync(join(clone, 'README.md'), 'hello\n');
  git(clone, 'add', '.');
  git(clone, 'commit', '--quiet', '-m', 'from elsewhere');
  git(clone, 'push', '--quiet', 'origin', 'main');
  return git(clone, 'rev-parse', 'HEAD');
}

describe('pushing', () => {
  it('pushes every commit to the remote', async () => {
    const target = place.target({ remote });
    expect(target.name).toBe(`git:${remote}#main`);
    const first = await shipArtifact(target, 'artifact-1');
    expect(git(remote, 'rev-parse', 'main')).toBe(first.commit);
    const second = await shipArtifact(target, 'artifact-2');
    expect(git(remote, 'rev-parse', 'main')).toBe(second.commit);
    expect(await target.status()).toEqual({ ready: true, detail: expect.stringContaining(`pushes to ${remote}`) });
  });

  it('an unreachable remote keeps the commit and the job tries again', async () => {
    const target = place.target({ remote });
    await shipArtifact(target, 'artifact-1');
    renameSync(remote, `${remote}.away`);
    await expect(shipArtifact(target, 'artifact-2')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE', message: expect.stringContaining('committed, but not pushed') });
    expect(await target.status()).toEqual({ ready: false, detail: expect.stringContaining("can't reach the remote") });
    expect(log(place.repository)).toHaveLength(2);
    expect(changes(place.repository)).toBe('');
    renameSync(`${remote}.away`, remote);
    const second = await shipArtifact(target, 'artifact-2');
    expect(second.version).toBe(2);
    expect(git(remote, 'rev-parse', 'main')).toBe(second.commit);
  });

  it('a diverged remote is never overwritten, and the message says how to mend it', async () => {
    const target = place.target({ remote });
    await shipArtifact(target, 'artifact-1');
    const theirs = pushFromElsewhere();
    const refusal = await shipArtifact(target, 'artifact-2', { answer: 'new' }).catch((error: Error) => error);
    expect(refusal).toMatchObject({ code: 'TARGET_UNAVAILABLE', message: expect.stringContaining('[rejected]') });
    expect(git(remote, 'rev-parse', 'main')).toBe(theirs);
    const advice = /run: (git -C .*?pull --rebase \S+ main)/.exec((refusal as Error).message)?.[1] ?? 'no advice';
    execFileSync('sh', ['-c', advice.replace('git ', 'git -c user.name=S -c user.email=s@localhost ')], { stdio: 'pipe' });
    const second = await shipArtifact(target, 'artifact-2', { answer: 'new' });
    expect(second.version).toBe(2);
    expect(log(remote)).toEqual(['greet: artifact-2', 'from elsewhere', 'greet: artifact-1']);
    expect(git(remote, 'rev-parse', 'main')).toBe(second.commit);
    expect(greeting(place.repository)).toBe('new you');
  });

  it('a new repository continues the history of its remote', async () => {
    const first = await shipArtifact(place.target({ remote }), 'artifact-1');
    pushFromElsewhere();
    rmSync(place.repository, { recursive: true });
    const target = place.target({ remote });
    expect(await shipArtifact(target, 'artifact-1')).toEqual(first);
    expect((await shipArtifact(target, 'artifact-2', { answer: 'new' })).version).toBe(2);
    expect(log(remote)).toEqual(['greet: artifact-2', 'from elsewhere', 'greet: artifact-1']);
    expect(changes(place.repository)).toBe('');
    expect(existsSync(join(place.repository, 'README.md'))).toBe(true);
    expect(greeting(place.repository)).toBe('new you');
  });

  it('nothing is committed to a new repository while its remote is unreachable', async () => {
    const target = place.target({ remote: join(place.root, 'nowhere.git') });
    await expect(shipArtifact(target, 'artifact-1')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE' });
    expect(git(place.repository, 'for-each-ref')).toBe('');
  });

  it('says when the remote refuses by its own rules', async () => {
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    writeFileSync(join(remote, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    await expect(shipArtifact(place.target({ remote }), 'artifact-1')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE', message: expect.stringContaining('[remote rejected]') });
  });

  it('a killed push is made up for', async () => {
    await shipArtifact(place.target({ remote }), 'artifact-1');
    const path = gitShim(place.root, 'case "$*" in *push*) kill -9 $$;; esac');
    await expect(shipArtifact(place.target({ remote, environment: { ...process.env, PATH: path } }), 'artifact-2')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE' });
    const second = await shipArtifact(place.target({ remote }), 'artifact-2');
    expect(git(remote, 'rev-parse', 'main')).toBe(second.commit);
  });
});

describe('credentials', () => {
  it.each(['http://robot:s3cr3t%2Fword@HOST/functions.git', 'http://s3cr3t-token@HOST/functions.git', 'http://robot:p@s3cr3t@HOST/x.git?private=s3cr3t'])(
    'of %s show neither in errors nor in the status nor among the arguments',
    async (pattern) => {
      const server = createServer((socket) => {
        // Quotes what it was asked, so that secrets could come back in an answer, too.
        socket.once('data', (data) => socket.end(`HTTP/1.1 403 Forbidden\r\nContent-Length: ${data.length}\r\nContent-Type: text/plain\r\n\r\n${data.toString()}`));
      }).listen(0, '127.0.0.1');
      try {
        await new Promise((ready) => server.once('listening', ready));
        const url = pattern.replace('HOST', `127.0.0.1:${(server.address() as { port: number }).port}`);
        await shipArtifact(place.target(), 'artifact-1');
        const calls = join(place.root, 'calls');
        const environment = { ...process.env, PATH: gitShim(place.root, `echo "$*" >> ${calls}`) };
        const target = place.target({ remote: url, environment });
        const error = await shipArtifact(target, 'artifact-1').catch((reason: Error) => reason);
        const shown = JSON.stringify([(error as Error).message, error, await target.status(), target.name]);
        expect(shown).toContain('127.0.0.1');
        expect(shown).toContain('not pushed');
        expect(shown).not.toMatch(/s3cr3t|robot/);
        expect(execFileSync('cat', [calls], { encoding: 'utf8' })).not.toMatch(/s3cr3t|robot/);
      } finally {
        server.close();
      }
    },
  );

  it('are taken out of addresses in any form', () => {
    const { shown, redact } = createRemote('https://robot:s3cr3t%21@example.org/x.git');
    expect(shown).toBe('https://example.org/x.git');
    expect(redact("fatal: Authentication failed for 'https://robot:s3cr3t%21@example.org/x.git/', s3cr3t! and s3cr3t%21")).not.toMatch(/s3cr3t|robot/);
    expect(createRemote('git@example.org:team/x.git').shown).toBe('git@example.org:team/x.git');
    expect(createRemote('/srv/git/a@b.git').shown).toBe('/srv/git/a@b.git');
  });

  it('a remote can neither be an option nor start a program', async () => {
    expect(() => place.target({ remote: '--upload-pack=touch /tmp/x' })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
    const marker = join(place.root, 'ran');
    cpSync(remote, join(place.root, 'copy.git'), { recursive: true });
    await expect(shipArtifact(place.target({ remote: `ext::touch ${marker}` }), 'artifact-1')).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE' });
    expect(existsSync(marker)).toBe(false);
  });
});
