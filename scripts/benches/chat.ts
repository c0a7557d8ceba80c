import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { medianSorted } from 'simple-statistics';
import { openMongoStore } from '../../adapters/mongo/store.ts';
import { startMongoEngine } from '../services/mongo.ts';
import { startRedis } from '../services/redis.ts';
import { giveLoad, SECRET } from './chat/load.ts';
import { startSlackSink, type SlackSink } from './chat/slack-sink.ts';
import { summarise } from './statistics.ts';

const PER_SECOND = 50;
const SECONDS = 4;
const ROUNDS = 5;
const WARM_UP = 100;
const DOWN_COUNT = 20;
const SETTLE_MS = 240_000;

const medianOf = (values: readonly number[]): number => medianSorted(values.toSorted((a, b) => a - b));

/**
 * Acknowledgement of slash commands at 50 a second, bot, Redis and MongoDB on one machine: against a bare Bolt handler in the same
 * run, workers idle and then busy, then with the queue and the store away; and whether everything that was accepted was done.
 */
export async function benchChat(): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'saraphina-bench-'));
  const [sink, mongo, redis] = await Promise.all([startSlackSink(), startMongoEngine(), startRedis({ private: true })]);
  const children: ChildProcess[] = [];
  const start = async (path: string, args: string[], env: Record<string, string>, up: string): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path, ...args], { env: { PATH: process.env['PATH'], HOME: folder, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout!.on('data', (part: Buffer) => String(part).includes(up) && resolve());
      child.once('exit', () => reject(new Error(`${path} ended before it said “${up}”`)));
    });
    return child;
  };
  const program = (role: string, port: number): Record<string, string> => ({
    ROLE: role, PORT: String(port), SARAPHINA_DATA_DIR: join(folder, role), LOG_LEVEL: 'error', RATE_LIMIT_PER_MINUTE: '10000', REDIS_URL: redis.url, MONGODB_URL: mongo.url,
    ...(role === 'bot' ? { SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: sink.url } : {}),
  });
  const startFile = join(import.meta.dirname, '..', 'start.ts');
  try {
    const [barePort, botPort, workerPort] = [await freePort(), await freePort(), await freePort()];
    await start(join(import.meta.dirname, 'chat', 'bare-bolt.ts'), [SECRET, sink.url, String(barePort)], {}, 'up');
    const bot = await start(startFile, [], program('bot', botPort), 'slack');
    const urls = { bare: `http://127.0.0.1:${barePort}/slack/events`, ours: `http://127.0.0.1:${botPort}/slack/events` };
    await Promise.all([giveLoad(urls.bare, WARM_UP, PER_SECOND), giveLoad(urls.ours, WARM_UP, PER_SECOND)]);
    const idle = await rounds(urls);
    const worker = await start(startFile, [], program('worker', workerPort), 'Saraphina is up');
    const busy = await rounds(urls);
    const accepted = await settled(sink, mongo.url, WARM_UP + 2 * ROUNDS * PER_SECOND * SECONDS);
    await redis.kill();
    const queueDown = await giveLoad(urls.ours, DOWN_COUNT, PER_SECOND);
    await mongo.stop();
    const storeDown = await giveLoad(urls.ours, DOWN_COUNT, PER_SECOND);
    await Promise.all([ended(bot), ended(worker)]);
    return {
      load: `${PER_SECOND} commands a second for ${SECONDS} s, median of ${ROUNDS} rounds`,
      workersIdle: idle, workersBusy: busy, accepted,
      queueDown: { slowestMs: Math.max(...queueDown.timesMs), failed: queueDown.failed }, storeDown: { slowestMs: Math.max(...storeDown.timesMs), failed: storeDown.failed },
      goal: 'p50 ratio at most 1.5, p99 under 250 ms, under 3 s with queue or store down, nothing accepted is lost',
    };
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await Promise.allSettled([sink.close(), redis.stop(), mongo.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bare handler and ours by turns. */
async function rounds(urls: { bare: string; ours: string }): Promise<object> {
  const taken: { bare: number; ours: number; p99: number; failed: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = await giveLoad(urls.bare, PER_SECOND * SECONDS, PER_SECOND);
    const ours = await giveLoad(urls.ours, PER_SECOND * SECONDS, PER_SECOND);
    const summary = summarise(ours.timesMs);
    taken.push({ bare: summarise(bare.timesMs).p50Ms, ours: summary.p50Ms, p99: summary.p99Ms, failed: bare.failed + ours.failed });
  }
  const [bare, ours] = [medianOf(taken.map((one) => one.bare)), medianOf(taken.map((one) => one.ours))];
  return { bareP50Ms: bare, p50Ms: ours, ratio: medianOf(taken.map((one) => one.ours / one.bare)), p99Ms: medianOf(taken.map((one) => one.p99)), failed: taken.reduce((total, one) => total + one.failed, 0) };
}

/** Waits until every stored command is done, then counts: each artifact that a message named must exist and have left `generating`. */
async function settled(sink: SlackSink, mongoUrl: string, given: number): Promise<object> {
  const store = await openMongoStore({ url: mongoUrl });
  const begun = performance.now();
  while ((await store.requests.countPending()) > 0 && performance.now() - begun < SETTLE_MS) await sleep(250);
  const named = new Set([...sink.messages.values()].flatMap((text) => text.match(/artifact-[0-9a-f]{12}/g) ?? []));
  let lost = 0;
  for (const id of named) {
    const artifact = await store.artifacts.get(id);
    if (!artifact || artifact.status === 'generating') lost += 1;
  }
  const [stored, pending] = [await store.requests.countByActor('slack:T1/UANN', ''), await store.requests.countPending()];
  await store.close();
  return { given, stored, pending, shown: named.size, shownAndLost: lost };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
