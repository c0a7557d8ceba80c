import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changes, git, gitShim, greeting, leftovers, log, makeGitPlace, shipArtifact, shipInProcess, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
beforeEach(() => void (place = makeGitPlace()));
afterEach(() => place.remove());

const commits = (repository: string): number => Number(git(repository, 'rev-list', '--count', '--all'));

/** Whoever imports gets a whole version, the first or the second. Loads it into this process, so once a folder. */
function expectOldOrNew(repository: string): void {
  const { greet } = createRequire(import.meta.url)(join(repository, 'functions/greet.js')) as { greet(name: string): string };
  expect(commits(repository) === 1 ? ['hello you'] : ['hello you', 'new you']).toContain(greet('you'));
  expect(git(repository, 'fsck', '--strict', '--no-dangling')).toBe('');
}

async function expectHealed(repository: string): Promise<void> {
  const shipped = await shipArtifact(place.target({ repository }), 'artifact-2', { answer: 'new' });
  expect(shipped).toEqual({ path: 'functions/greet/v2', version: 2, commit: git(repository, 'rev-parse', 'main') });
  expect(log(repository)).toEqual(['greet: artifact-2', 'greet: artifact-1']);
  expect(changes(repository)).toBe('');
  expect(leftovers(repository)).toEqual([]);
  expect(readFileSync(join(repository, 'functions/greet.js'), 'utf8')).toContain('./greet/v2/greet.js');
}

describe('kill -9', () => {
  it('at any git command of a shipment leaves the old or the new version, and the next shipment heals', { timeout: 120_000 }, async () => {
    await shipArtifact(place.target(), 'artifact-1');
    let finished = false;
    for (let step = 1; !finished; step += 1) {
      const repository = join(place.root, `killed-at-${step}`);
      cpSync(place.repository, repository, { recursive: true });
      const count = join(place.root, `count-${step}`);
      const path = gitShim(place.root, `echo x >> ${count}\n[ $(wc -l < ${count}) -ge ${step} ] && kill -9 $PPID && exit 1`);
      const { signal, output } = await shipInProcess(repository, 'artifact-2', 'new', path);
      finished = signal === null;
      if (finished) expect(output).toContain('functions/greet/v2');
      if (finished) expect(step).toBeGreaterThan(15);
      expectOldOrNew(repository);
      await expectHealed(repository);
    }
    expect(place.warnings).toEqual([]);
  });

  it('while the repository is being created leaves nothing that stops the next shipment', async () => {
    for (const command of ['init', 'symbolic-ref', 'rev-parse', 'hash-object']) {
      const repository = join(place.root, `killed-at-${command}`);
      const path = gitShim(place.root, `case "$*" in *${command}*) kill -9 $PPID; exit 1;; esac`);
      expect((await shipInProcess(repository, 'artifact-1', 'hello', path)).signal).toBe('SIGKILL');
      expect(existsSync(join(repository, 'functions'))).toBe(false);
      await shipArtifact(place.target({ repository }), 'artifact-1');
      await expectHealed(repository);
    }
  });

  it.each(['before', 'after'])('a git command that outlives its killed process and moves the branch %s the next shipment does no harm', async (when) => {
    await shipArtifact(place.target(), 'artifact-1');
    const [go, done] = [join(place.root, 'go'), join(place.root, 'done')];
    const real = gitShim(place.root, '').split(':')[0];
    const path = gitShim(place.root, `case "$*" in *update-ref*) kill -9 $PPID; while ! [ -e ${go} ]; do sleep 0.02; done; ${real}/git "$@"; touch ${done}; exit 0;; esac`);
    expect((await shipInProcess(place.repository, 'artifact-2', 'killed', path)).signal).toBe('SIGKILL');
    const letGo = async () => {
      writeFileSync(go, '');
      await expect.poll(() => existsSync(done), { timeout: 20_000 }).toBe(true);
    };
    if (when === 'before') await letGo();
    const shipped = await shipArtifact(place.target(), 'artifact-3', { answer: 'new' });
    if (when === 'after') await letGo();
    expect(log(place.repository)).toEqual(when === 'before' ? ['greet: artifact-3', 'greet: artifact-2', 'greet: artifact-1'] : ['greet: artifact-3', 'greet: artifact-1']);
    expect(git(place.repository, 'rev-parse', 'main')).toBe(shipped.commit);
    expect(changes(place.repository)).toBe('');
  });

  it('of git itself leaves lock files that do not last', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    for (const lock of ['refs/heads/main.lock', 'HEAD.lock', 'index.lock', 'config.lock']) writeFileSync(join(place.repository, '.git', lock), '');
    const second = await shipArtifact(place.target(), 'artifact-2', { answer: 'new' });
    expect(second.version).toBe(2);
    rmSync(join(place.repository, '.git/index.lock'));
    await expectHealed(place.repository);
  });

  it('between any two files of the working tree is healed without calling our own old files foreign', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    const old = join(place.root, 'old');
    cpSync(place.repository, old, { recursive: true });
    await shipArtifact(place.target(), 'artifact-2', { answer: 'new' });
    const written = ['greet/v2/greet.ts', 'greet/v2/greet.test.ts', 'greet/v2/greet.js', 'greet/v2/greet.d.ts', 'greet/v2/manifest.json', 'greet.d.ts', 'greet.js'];
    for (let count = 0; count <= written.length; count += 1) {
      const repository = join(place.root, `half-${count}`);
      cpSync(place.repository, repository, { recursive: true });
      for (const part of ['functions', '.git/index']) {
        rmSync(join(repository, part), { recursive: true });
        cpSync(join(old, part), join(repository, part), { recursive: true });
      }
      for (const file of written.slice(0, count)) {
        mkdirSync(join(repository, 'functions/greet/v2'), { recursive: true });
        cpSync(join(place.repository, 'functions', file), join(repository, 'functions', file));
      }
      utimesSync(join(repository, 'functions/greet.js'), 1, 1);
      await expectHealed(repository);
    }
    expect(place.warnings).toEqual([]);
  });
});

describe('two processes', () => {
  it('that ship one function at once give two versions in one line', async () => {
    const results = await Promise.all(['artifact-1', 'artifact-2', 'artifact-3'].map((id) => shipInProcess(place.repository, id, id)));
    for (const { output } of results) expect(output).toMatch(/^\{/);
    const versions = results.map(({ output }) => (JSON.parse(output) as { version: number }).version);
    expect(versions.toSorted()).toEqual([1, 2, 3]);
    expect(git(place.repository, 'rev-list', '--min-parents=2', '--count', 'main')).toBe('0');
    expect(log(place.repository)).toHaveLength(3);
    expect(changes(place.repository)).toBe('');
    expect(leftovers(place.repository)).toEqual([]);
    expect(greeting(place.repository)).toBe(`artifact-${versions.indexOf(3) + 1} you`);
  });

  it('that create the repository at once end up with one', async () => {
    const [started, go] = [join(place.root, 'started'), join(place.root, 'go')];
    const path = gitShim(place.root, `case "$*" in *symbolic-ref*) touch ${started}; while ! [ -e ${go} ]; do sleep 0.02; done;; esac`);
    const slow = shipInProcess(place.repository, 'artifact-2', 'slow', path);
    await expect.poll(() => existsSync(started), { timeout: 20_000 }).toBe(true);
    const first = await shipArtifact(place.target(), 'artifact-1');
    writeFileSync(go, '');
    expect(JSON.parse((await slow).output)).toMatchObject({ version: 2 });
    expect(git(place.repository, 'rev-parse', 'main~1')).toBe(first.commit);
    expect(greeting(place.repository)).toBe('slow you');
  });

  it('get by when one still writes to a draft of the repository that the other clears away', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    const draft = join(place.repository, '.saraphina-creating-slow');
    const writer = spawn('sh', ['-c', `for i in $(seq 3000); do [ -d ${draft}/a ] || mkdir -p ${draft}/a; : > ${draft}/a/$i; done 2> /dev/null`], { stdio: 'ignore' });
    const written = once(writer, 'exit');
    await expect.poll(() => existsSync(draft), { timeout: 20_000 }).toBe(true);
    for (let index = 2; index <= 5; index += 1) await shipArtifact(place.target(), `artifact-${index}`, { answer: `${index}` });
    await written;
    await shipArtifact(place.target(), 'artifact-5');
    expect(leftovers(place.repository)).toEqual([]);
  });

  it('that ship the same artifact at once give one commit', async () => {
    const results = await Promise.all([1, 2].map(() => shipInProcess(place.repository, 'artifact-1', 'hello')));
    expect(results[0]?.output).toBe(results[1]?.output);
    expect(JSON.parse(results[0]?.output ?? '')).toMatchObject({ version: 1 });
    expect(log(place.repository)).toHaveLength(1);
  });

  it('never let a reader see a mixture', async () => {
    await shipArtifact(place.target(), 'artifact-1');
    const pointer = join(place.repository, 'functions/greet.js');
    const ships = (async () => {
      for (let index = 2; index <= 6; index += 1) await shipArtifact(place.target(), `artifact-${index}`, { answer: `${index}` });
      return 'finished' as const;
    })();
    let looks = 0;
    for (let state: string | undefined; state !== 'finished'; looks += 1) {
      const named = /greet\/v\d+/.exec(readFileSync(pointer, 'utf8'))?.[0] ?? 'no version';
      expect(readdirSync(join(place.repository, 'functions', named)).toSorted()).toEqual(['greet.d.ts', 'greet.js', 'greet.test.ts', 'greet.ts', 'manifest.json']);
      state = await Promise.race([ships, new Promise<undefined>((next) => void setImmediate(() => next(undefined)))]);
    }
    expect(looks).toBeGreaterThan(10);
    expect(greeting(place.repository)).toBe('6 you');
  });
});
