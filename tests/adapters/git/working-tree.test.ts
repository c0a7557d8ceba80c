import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changes, git, greeting, log, makeGitPlace, shipArtifact, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
beforeEach(() => void (place = makeGitPlace()));
afterEach(() => place.remove());

const inRepository = (...parts: string[]) => join(place.repository, ...parts);

describe('the working tree', () => {
  it('a foreign change is moved aside with a warning, and what was shipped is back', async () => {
    const target = place.target();
    await shipArtifact(target, 'artifact-1');
    writeFileSync(inRepository('functions/greet/v1/greet.js'), 'export const greet = () => "evil";\n');
    writeFileSync(inRepository('notes.txt'), 'mine');
    writeFileSync(inRepository('package.json'), '{"mine":true}');
    expect((await target.status()).detail).toContain('1 file(s) are not as shipped, e.g. functions/greet/v1/greet.js');
    expect(greeting(place.repository)).toContain('evil');
    await shipArtifact(target, 'artifact-1');
    expect(greeting(place.repository)).toBe('hello you');
    expect(place.warnings.map((warning) => warning.fields?.['path'])).toEqual(['functions/greet/v1/greet.js']);
    expect(readFileSync(String(place.warnings[0]?.fields?.['kept']), 'utf8')).toContain('evil');
    expect(readFileSync(inRepository('notes.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(inRepository('package.json'), 'utf8')).toBe('{"mine":true}');
  });

  it('no symbolic link leads a shipment out of the repository', async () => {
    const target = place.target();
    await shipArtifact(target, 'artifact-1');
    const outside = join(place.root, 'outside');
    mkdirSync(join(outside, 'greet'), { recursive: true });
    writeFileSync(join(outside, 'greet.js'), 'precious');
    rmSync(inRepository('functions'), { recursive: true });
    symlinkSync(outside, inRepository('functions'));
    await shipArtifact(target, 'artifact-2');
    expect(readdirSync(outside, { recursive: true }).toSorted()).toEqual(['greet', 'greet.js']);
    expect(readFileSync(join(outside, 'greet.js'), 'utf8')).toBe('precious');
    expect(changes(place.repository)).toBe('');
    symlinkSync('/etc/passwd', inRepository('functions/new.js'));
    mkdirSync(inRepository('functions/new.d.ts'));
    await shipArtifact(target, 'artifact-3', { entryPoint: 'new_' });
    rmSync(inRepository('functions/new_.js'));
    symlinkSync(join(outside, 'greet.js'), inRepository('functions/new_.js'));
    await shipArtifact(target, 'artifact-3', { entryPoint: 'new_' });
    expect(readFileSync(join(outside, 'greet.js'), 'utf8')).toBe('precious');
    expect(greeting(place.repository, 'new_')).toBe('hello you');
  });

  it('is left alone while another branch is checked out', async () => {
    const target = place.target();
    await shipArtifact(target, 'artifact-1');
    git(place.repository, 'checkout', '--quiet', '-b', 'other');
    await shipArtifact(target, 'artifact-2', { answer: 'new' });
    expect(greeting(place.repository)).toBe('hello you');
    expect(place.warnings[0]?.message).toContain('another branch');
    git(place.repository, 'checkout', '--quiet', 'main');
    expect(greeting(place.repository)).toBe('new you');
  });

  it('what somebody committed and staged in the repository stays', async () => {
    mkdirSync(place.repository);
    git(place.repository, 'init', '--quiet');
    writeFileSync(inRepository('package.json'), '{"name":"ours"}');
    git(place.repository, 'add', '.');
    git(place.repository, 'commit', '--quiet', '-m', 'theirs');
    writeFileSync(inRepository('package.json'), '{"name":"ours, edited"}');
    writeFileSync(inRepository('new.txt'), 'staged');
    git(place.repository, 'add', '.');
    await shipArtifact(place.target(), 'artifact-1');
    expect(log(place.repository)).toEqual(['greet: artifact-1', 'theirs']);
    expect(git(place.repository, 'show', 'main:package.json')).toBe('{"name":"ours"}');
    expect(readFileSync(inRepository('package.json'), 'utf8')).toBe('{"name":"ours, edited"}');
    expect(readFileSync(inRepository('new.txt'), 'utf8')).toBe('staged');
  });

  it('is restored when it can be written again', async () => {
    const target = place.target();
    await shipArtifact(target, 'artifact-1');
    rmSync(inRepository('functions'), { recursive: true });
    writeFileSync(inRepository('.git/index'), 'damaged');
    await shipArtifact(target, 'artifact-1');
    expect(changes(place.repository)).toBe('');
    expect(greeting(place.repository)).toBe('hello you');
  });
});
