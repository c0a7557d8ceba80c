import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGit } from '../../../adapters/git/git-command.ts';
import { gitShim, makeGitPlace, type GitPlace } from '../../support/git-place.ts';

let place: GitPlace;
beforeEach(() => void (place = makeGitPlace()));
afterEach(() => place.remove());

function gitThat(script: string) {
  return createGit({ folder: place.root }, { ...process.env, PATH: gitShim(place.root, script) }, (text) => text);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

describe('a git command', () => {
  it('that hangs is ended with everything it started, even when that ignores SIGTERM and holds the output open', async () => {
    const pidFile = join(place.root, 'pid');
    const git = gitThat(`trap '' TERM; sh -c "trap '' TERM; while :; do sleep 1; done" & echo $! > ${pidFile}; wait`);
    const failing = git(['push'], { timeoutMs: 1500 });
    await expect(failing).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE', message: expect.stringContaining('took longer than 1.5 s') });
    expect(existsSync(pidFile)).toBe(true);
    await expect.poll(() => isAlive(Number(readFileSync(pidFile, 'utf8'))), { timeout: 10_000 }).toBe(false);
  });

  it('that hangs behind a process that left its group does not hang us', async () => {
    const pidFile = join(place.root, 'pid');
    const git = gitThat(`setsid sh -c 'echo $$ > ${pidFile}; exec sleep 300' & wait`);
    await expect(git(['push'], { timeoutMs: 1500 })).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE' });
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  });

  it('that prints without end is ended', async () => {
    await expect(gitThat('yes')(['log'])).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE', message: expect.stringContaining('printed more than') });
  });

  it('that does not read its input is no fault', async () => {
    expect((await gitThat('exit 0')(['hash-object'], { input: Buffer.alloc(8 * 1024 * 1024) })).code).toBe(0);
  });

  it('that is killed or fails says so, with the reason git gave', async () => {
    await expect(gitThat('kill -9 $$')(['log'])).rejects.toMatchObject({ code: 'TARGET_UNAVAILABLE', message: 'git log failed: it was killed' });
    await expect(gitThat('echo "fatal: no luck" >&2; exit 128')(['log'])).rejects.toMatchObject({ message: 'git log failed: fatal: no luck' });
  });

  it('sees neither our secrets nor anybody\'s configuration', async () => {
    const seen = join(place.root, 'seen');
    const path = gitShim(place.root, `env > ${seen}`);
    const environment = { PATH: path, HOME: '/home/somebody', SLACK_BOT_TOKEN: 'xoxb-1', GIT_DIR: '/elsewhere', GIT_EXTERNAL_DIFF: 'evil', GIT_ASKPASS: 'ask', SSH_ASKPASS: 'ask', EDITOR: 'vi' };
    await createGit({ folder: place.root }, environment, (text) => text)(['--version']);
    const lines = readFileSync(seen, 'utf8');
    expect(lines).toContain('HOME=/home/somebody');
    expect(lines).toContain('GIT_CONFIG_GLOBAL=/dev/null');
    expect(lines).toContain('GIT_TERMINAL_PROMPT=0');
    expect(lines).toContain('BatchMode=yes');
    expect(lines).not.toMatch(/xoxb|elsewhere|evil|ASKPASS|EDITOR/);
  });
});
