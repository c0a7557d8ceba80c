import { SaraphinaError } from '../../src/errors.ts';
import { NETWORK_TIMEOUT_MS, type Git } from './git-command.ts';
import { moveBranch } from './commit.ts';
import type { Repository } from './repository.ts';

export interface Remote {
  /** As people may see it: without user, password, token or query. */
  shown: string;
  /** Takes the remote's credentials out of any text. */
  redact(text: string): string;
  /** Settings that name the remote to git without showing its address in the list of processes. */
  env: Record<string, string>;
}

const REMOTE_NAME = 'saraphina';

/**
 * @param url as git takes it; may hold credentials
 * @throws SaraphinaError `BAD_CONFIG` when it could be read as an option
 */
export function createRemote(url: string): Remote {
  if (url.startsWith('-')) throw new SaraphinaError('BAD_CONFIG', 'expected the address of a git remote, got something that starts with "-"');
  const shown = url.replace(/^(\w[\w+.-]*:\/\/).*@/, '$1').replace(/^(https?:[^?#]*)[?#].*$/, '$1');
  const userInfo = /^\w[\w+.-]*:\/\/(.*)@/.exec(url)?.[1] ?? '';
  const query = /^https?:[^?#]*[?#](.+)$/.exec(url)?.[1] ?? '';
  const secrets = [userInfo, query, ...userInfo.split(':')].flatMap((part) => [part, decoded(part)]).filter((part) => part.length > 2);
  return {
    shown,
    redact: (text) => redactUrls(secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)),
    env: { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `remote.${REMOTE_NAME}.url`, GIT_CONFIG_VALUE_0: url },
  };
}

/** Hides the user part of every address in a text. */
export function redactUrls(text: string): string {
  return text.replace(/(\w:\/\/)[^\s/]*@/g, '$1***@');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A new repository continues the remote's branch where there is one, so that histories never part for that reason. */
export async function startFromRemote(repository: Repository, remote: Remote): Promise<void> {
  const { git, branch } = repository;
  const call = { env: remote.env, timeoutMs: NETWORK_TIMEOUT_MS };
  const { stdout } = await git(['ls-remote', '--refs', REMOTE_NAME, `refs/heads/${branch}`], call);
  const theirs = stdout.toString().split('\t')[0] ?? '';
  if (theirs === '') return;
  await git(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', REMOTE_NAME, `refs/heads/${branch}`], call);
  await moveBranch(repository, theirs, undefined);
}

/** Whether the remote answers, in words. */
export async function remoteStatus(git: Git, remote: Remote, timeoutMs: number): Promise<{ ready: boolean; detail: string }> {
  try {
    await git(['ls-remote', '--refs', REMOTE_NAME, 'HEAD'], { env: remote.env, timeoutMs });
    return { ready: true, detail: `pushes to ${remote.shown}` };
  } catch (error) {
    return { ready: false, detail: `can't reach the remote ${remote.shown}: ${(error as Error).message}` };
  }
}

/**
 * Pushes the branch; never forced.
 * @throws SaraphinaError `TARGET_UNAVAILABLE`: the commit stays, and the next attempt pushes it
 */
export async function pushBranch({ git, branch, folder }: Repository, remote: Remote): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const args = ['push', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no', REMOTE_NAME, `${ref}:${ref}`];
  let refusal: string | undefined;
  try {
    const { code, stdout } = await git(args, { env: remote.env, timeoutMs: NETWORK_TIMEOUT_MS, okCodes: [0, 1] });
    if (code === 0) return;
    refusal = /^!\t[^\t]*\t(.*)$/m.exec(remote.redact(stdout.toString()))?.[1] ?? 'the remote refused the push';
  } catch (error) {
    const reason = (error as Error).message;
    throw new SaraphinaError('TARGET_UNAVAILABLE', `committed, but not pushed to ${remote.shown}: ${reason}. The next attempt pushes the same commit`, {}, error);
  }
  const advice = refusal.startsWith('[rejected]')
    ? `its branch ${branch} has commits that ${folder} lacks. Look at them, then run: git -C ${folder} pull --rebase ${remote.shown} ${branch}`
    : 'the remote does not accept it; see its rules for that branch';
  throw new SaraphinaError('TARGET_UNAVAILABLE', `committed, but not pushed to ${remote.shown}: ${refusal}; ${advice}. The next attempt pushes again`);
}
