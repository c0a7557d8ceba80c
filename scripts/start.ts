/** Starts the bot: opens everything, says what it uses and why, closes cleanly on SIGTERM and Ctrl-C. */
import { ensureLocalIdentities } from '../adapters/local-identities/local-identities.ts';
import { createHealthServer } from '../adapters/web/health-server.ts';
import { createWebConsole } from '../adapters/web/server.ts';
import type { App } from '../src/app.ts';
import type { ChatAdapter } from '../src/chat/chat-adapter.ts';
import { createCourier, type Courier } from '../src/chat/courier.ts';
import { createChatDesk } from '../src/chat/desk.ts';
import { configFromEnvironment, isEmbedded, isLoopback, type Config } from '../src/config.ts';
import { SaraphinaError } from '../src/errors.ts';
import { dataFolder, openApp, openChats, type OpenApp } from '../src/main.ts';
import { keepLearning } from '../src/learning/keep-learning.ts';
import { createChangeFeed, type ChangeFeed } from '../src/requests/changes.ts';
import { keepReconciling } from '../src/requests/reconcile.ts';

const RECONCILE_EVERY_MS = 5000;
/** How soon open pages and chat messages follow a change. */
const LOOK_EVERY_MS = 400;
const REAP_EVERY_MS = 60_000;
const LEARN_EVERY_MS = 60_000;

/** Running jobs get this long to finish before they are handed back; the process is gone by `GONE_AFTER_MS`. */
const JOBS_FINISH_MS = 6000;
const GONE_AFTER_MS = 9500;

type Listener = { listen(): Promise<{ url: string }>; close(deadlineMs: number): Promise<void> };

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Names that can sign in by link: the folder's own two people, or the author and every local approver. */
function localIdentities(config: Config): string[] {
  if (!isEmbedded(config) || !isLoopback(config.HOST)) return [];
  if (config.APPROVERS.length === 0) return ensureLocalIdentities(dataFolder(config)).identities;
  return ['author', ...config.APPROVERS.filter((id) => !id.includes(':') && id !== 'author')];
}

/** Opens everything, prints where to go, and returns how to close it again. */
async function start(config: Config): Promise<() => Promise<void>> {
  const identities = localIdentities(config);
  const opened = await openApp(config);
  const { app } = opened;
  const changes = createChangeFeed(app, LOOK_EVERY_MS);
  const chats = config.ROLE === 'worker' ? [] : await openChats(app);
  const courier = createCourier(app, changes);
  const stopReconciling = keepReconciling(app, RECONCILE_EVERY_MS);
  const stopLearning = config.ROLE === 'worker' ? async () => undefined : keepLearning(app, LEARN_EVERY_MS);
  const listener = createListener(config, opened, identities, changes, chats);
  try {
    if (config.ROLE !== 'bot') await opened.work();
    const { url } = await listener.listen();
    await introduce(config, opened, url, identities, listener);
    await startChats(app, chats, courier);
  } catch (error) {
    await Promise.all([stopReconciling(), stopLearning(), changes.close(), ...chats.map((chat) => chat.close())]);
    await opened.close(0);
    throw error;
  }
  if (config.ROLE !== 'bot') opened.warm().catch((error: unknown) => app.logger.warn('the helpers did not start yet; the first proposal tries again', { error: String(error) }));
  const stopSandboxCare = config.ROLE === 'bot' ? () => undefined : careForSandbox(opened);
  return async () => {
    stopSandboxCare();
    await Promise.all([listener.close(2000), stopReconciling(), stopLearning(), ...chats.map((chat) => chat.close())]);
    await courier.close();
    await changes.close();
    await opened.close(JOBS_FINISH_MS);
  };
}

function createListener(config: Config, { app }: OpenApp, identities: string[], changes: ChangeFeed, chats: readonly ChatAdapter[]): Listener & { signInLink?(identity: string): Promise<string> } {
  const place = { app, hostName: config.HOST, port: config.PORT, publicUrl: config.PUBLIC_URL, logger: app.logger };
  if (config.ROLE === 'worker') return createHealthServer(place);
  return createWebConsole({ ...place, localIdentities: identities, personalTokens: config.PERSONAL_TOKENS, changes, mounts: chats.flatMap(({ mounts }) => mounts) });
}

/** Connects the chats once the console listens, so that a platform which is away holds nothing up. */
async function startChats(app: App, chats: readonly ChatAdapter[], courier: Courier): Promise<void> {
  if (chats.length === 0) return;
  const desk = createChatDesk(app, courier);
  for (const chat of chats) {
    await chat.start(desk);
    const problems = await chat.check();
    for (const problem of problems) say(`  ${chat.platform.name.padEnd(10)} ! ${problem}`);
    say(`  ${chat.platform.name.padEnd(10)} ${problems.length === 0 ? 'connected, nothing to mend' : `${problems.length} thing(s) to mend`}`);
  }
  await courier.start();
}

/** Everything a person needs to know first, printed in one piece. */
async function introduce(config: Config, opened: OpenApp, url: string, identities: string[], listener: { signInLink?(identity: string): Promise<string> }): Promise<void> {
  const { app } = opened;
  const lines = [
    `Saraphina is up: ${url}`,
    '',
    `  store      ${app.store.kind === 'sqlite' ? `SQLite in ${dataFolder(config)} (MONGODB_URL is not set)` : 'MongoDB (MONGODB_URL)'}`,
    `  queue      ${app.queue.kind === 'in-process' ? 'in this process (REDIS_URL is not set)' : 'BullMQ on Redis (REDIS_URL)'}`,
    ...(await sandboxLines(config, opened)),
    `  generator  ${app.library.templates.length} templates, offline`,
    `  ships to   ${app.target.name}`,
    ...(config.ROLE === 'worker' || app.platforms.length > 0 ? [] : ['  chat       console and terminal (no SLACK_BOT_TOKEN, no DISCORD_BOT_TOKEN)']),
    `  approvers  ${app.approvers.length > 0 ? app.approvers.join(', ') : 'nobody: set APPROVERS'}`,
  ];
  if (listener.signInLink && identities.length > 0) {
    lines.push('', 'Sign in (each link once, within ten minutes; later: ./scripts/saraphina sign-in NAME):');
    for (const identity of identities) lines.push(`  ${identity.padEnd(10)} ${await listener.signInLink(identity)}`);
    lines.push('', 'Try first, as author: Create a function to calculate distance between GPS coordinates');
  }
  say(`${lines.join('\n')}\n`);
}

async function sandboxLines(config: Config, { docker }: OpenApp): Promise<string[]> {
  if (config.ROLE === 'bot') return ['  sandbox    in the workers'];
  const engine = await docker.status();
  if (engine.ready) return [`  sandbox    ${engine.detail}`];
  return [
    `  sandbox    local process, not isolated: ${engine.detail}`,
    '             only our own templates run there, and such a run can’t be approved (ALLOW_UNISOLATED)',
    `             mend it with: ${engine.remedy ?? './scripts/saraphina doctor'}`,
  ];
}

/** Builds the image in the background and clears up after dead instances, now and every minute. */
function careForSandbox({ app, docker }: OpenApp): () => void {
  const tidy = (): void => void docker.reap().then((count) => count > 0 && app.logger.info('removed left-over containers', { count })).catch(() => undefined);
  const prepare = async (): Promise<void> => {
    if (!(await docker.status()).ready) return;
    tidy();
    await docker.prepare((text) => say(`  sandbox    ${text}`));
  };
  prepare().catch((error: unknown) => app.logger.warn('the sandbox image could not be built; the next run tries again', { error: String(error) }));
  const timer = setInterval(tidy, REAP_EVERY_MS);
  return () => clearInterval(timer);
}

/** Runs until SIGTERM or Ctrl-C; a second signal ends at once. */
export async function runUntilStopped(): Promise<never> {
  // Asked for before anything is open, so that a signal during the start is not lost.
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const stop = await start(configFromEnvironment());
  await asked;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(1));
  setTimeout(() => process.exit(1), GONE_AFTER_MS).unref();
  say('Closing: running jobs finish or are handed back …');
  await stop();
  say('Closed.');
  process.exit(0);
}

if (import.meta.main) {
  await runUntilStopped().catch((error: unknown) => {
    process.stderr.write(`${error instanceof SaraphinaError ? error.message : ((error as Error).stack ?? String(error))}\n`);
    process.exit(error instanceof SaraphinaError && error.kind === 'user' ? 2 : 1);
  });
}
