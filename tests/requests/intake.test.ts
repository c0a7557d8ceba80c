import { afterEach, expect, test } from 'vitest';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { handleCommand } from '../../src/commands.ts';
import { reconcile } from '../../src/requests/reconcile.ts';
import type { RequestHandlers } from '../../src/requests/run-request.ts';
import { HANDLERS } from '../../jobs/handlers.ts';
import { createTestApp, type TestApp } from '../support/test-app.ts';

let opened: TestApp;
afterEach(() => opened.close());

const replyTarget = { platform: 'web' as const, channel: 'alice', messageId: null, threadId: null };
const alice = { id: 'alice', displayName: 'alice', asserted: false };
const predict = (requestId: string) => ({ requestId, command: 'predict', args: { domain: 'battery_life', query: {} }, actor: alice, replyTarget });

function counting(): { handlers: RequestHandlers; calls: () => number } {
  let calls = 0;
  return { handlers: { ...HANDLERS, predict: async () => ({ calls: (calls += 1) }) }, calls: () => calls };
}

test('the same request handed in three times runs once and answers the same', async () => {
  const counter = counting();
  opened = await createTestApp({ handlers: counter.handlers });
  const replies = await Promise.all([1, 2, 3].map(() => handleCommand(opened.app, predict('delivery-1'))));
  expect(new Set(replies.map((reply) => (reply.kind === 'accepted' ? reply.requestId : '')))).toEqual(new Set(['delivery-1']));
  expect(await opened.give('alice', 'predict', { domain: 'battery_life', query: {} }, 'delivery-1')).toEqual({ ok: true, value: { calls: 1 } });
  expect(counter.calls()).toBe(1);
});

test('a queue that is away delays an accepted request and loses nothing', async () => {
  const counter = counting();
  opened = await createTestApp({ handlers: counter.handlers });
  const enqueue = opened.app.queue.enqueue;
  opened.app.queue.enqueue = async () => {
    throw new SaraphinaError('QUEUE_UNAVAILABLE', 'Redis is away');
  };
  const reply = await handleCommand(opened.app, predict('delivery-2'));
  expect(reply.kind).toBe('accepted');
  expect(counter.calls()).toBe(0);
  opened.app.queue.enqueue = enqueue;
  expect((await reconcile(opened.app)).enqueued).toBe(1);
  expect(await opened.give('alice', 'predict', { domain: 'battery_life', query: {} }, 'delivery-2')).toMatchObject({ ok: true });
  expect(counter.calls()).toBe(1);
});

test('a store that is away means: nothing was started', async () => {
  opened = await createTestApp();
  opened.app.store.requests.insert = async () => {
    throw new SaraphinaError('STORE_UNAVAILABLE', 'MongoDB is away');
  };
  await expect(handleCommand(opened.app, predict('delivery-3'))).rejects.toMatchObject({ code: 'NOT_ACCEPTED', message: expect.stringContaining('nothing was started') });
});

test('a store that answers too late means: nothing was started, and it stays that way', async () => {
  const counter = counting();
  opened = await createTestApp({ handlers: { ...HANDLERS, propose: counter.handlers.predict } });
  const { accept, insert } = opened.app.store.requests;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  opened.app.store.requests.insert = async (request) => {
    const result = await insert(request);
    await held;
    return result;
  };
  const late = handleCommand(opened.app, { ...predict('delivery-4'), command: 'propose', args: { request: 'validate email addresses' } });
  await expect(late).rejects.toMatchObject({ code: 'NOT_ACCEPTED' });
  letGo();
  await expect.poll(async () => (await opened.app.store.requests.get('delivery-4'))?.status).toBe('cancelled');
  const artifactId = (await opened.app.store.requests.get('delivery-4'))?.artifactId ?? '';
  await expect.poll(async () => (await loadArtifact(opened.app.store.artifacts, artifactId))?.status).toBe('generation_failed');
  expect(await accept('delivery-4')).toBe(false);
  expect((await reconcile(opened.app)).enqueued).toBe(0);
  expect(counter.calls()).toBe(0);
});

test('a request that a crash left unaccepted is given up, with its artifact', async () => {
  opened = await createTestApp();
  opened.app.store.requests.accept = async () => {
    throw new Error('the process died here');
  };
  await expect(handleCommand(opened.app, { ...predict('delivery-5'), command: 'propose', args: { request: 'validate email addresses' } })).rejects.toThrow();
  expect((await reconcile(opened.app)).abandoned).toBe(0);
  opened.clock.advance(31_000);
  expect((await reconcile(opened.app)).abandoned).toBe(1);
  expect(await opened.app.store.requests.get('delivery-5')).toMatchObject({ status: 'cancelled' });
});

test('a worker that died is replaced when its lease ends, and can no longer finish', async () => {
  const counter = counting();
  opened = await createTestApp({ handlers: counter.handlers });
  const requests = opened.app.store.requests;
  opened.app.queue.enqueue = async () => undefined;
  await handleCommand(opened.app, predict('delivery-6'));
  const dead = await requests.claim('delivery-6', 'dead-worker', opened.clock.now().toISOString(), 15_000);
  expect((await requests.claimable(opened.clock.now().toISOString(), 10))).toEqual([]);
  opened.clock.advance(15_001);
  const successor = await requests.claim('delivery-6', 'successor', opened.clock.now().toISOString(), 15_000);
  expect(successor?.lease?.fence).toBeGreaterThan(dead?.lease?.fence ?? 0);
  const now = opened.clock.now().toISOString();
  expect(await requests.finish('delivery-6', dead?.lease?.fence ?? 0, { ok: true, value: {} }, now)).toBe(false);
  expect(await requests.finish('delivery-6', successor?.lease?.fence ?? 0, { ok: true, value: {} }, now)).toBe(true);
});

test('a transient fault is tried again; after the last try the person reads that nothing was lost', async () => {
  let tries = 0;
  const flaky: RequestHandlers = {
    ...HANDLERS,
    predict: async () => {
      tries += 1;
      throw new SaraphinaError('SANDBOX_UNAVAILABLE', 'the engine is away');
    },
  };
  opened = await createTestApp({ handlers: flaky });
  const outcome = await opened.give('alice', 'predict', { domain: 'battery_life', query: {} });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'SANDBOX_UNAVAILABLE', message: expect.stringMatching(/try again later/) } });
  expect(tries).toBeGreaterThan(1);
});

test('an internal fault is never retried and shows a reference, not its text', async () => {
  let tries = 0;
  opened = await createTestApp({
    handlers: {
      ...HANDLERS,
      predict: async () => {
        tries += 1;
        throw new Error('password=hunter2');
      },
    },
  });
  const outcome = await opened.give('alice', 'predict', { domain: 'battery_life', query: {} }, 'delivery-7');
  expect(outcome).toEqual({ ok: false, error: { code: 'INTERNAL', message: expect.stringContaining('reference delivery-7'), reference: 'delivery-7' } });
  expect(tries).toBe(1);
});

test('a person who gives too many commands is told the limit', async () => {
  opened = await createTestApp({ environment: { RATE_LIMIT_PER_MINUTE: '3' } });
  for (let count = 0; count < 3; count += 1) await opened.give('alice', 'predict', { domain: 'battery_life', query: {} });
  await expect(opened.give('alice', 'predict', { domain: 'battery_life', query: {} })).rejects.toMatchObject({ code: 'RATE_LIMITED', message: expect.stringContaining('the limit is 3') });
  await opened.give('bob', 'predict', { domain: 'battery_life', query: {} });
});

test('USERS keeps strangers out, approvers stay in', async () => {
  opened = await createTestApp({ environment: { USERS: 'alice' } });
  await expect(opened.give('mallory', 'list', {})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await opened.give('alice', 'list', {})).toMatchObject({ ok: true });
  expect(await opened.give('reviewer', 'list', {})).toMatchObject({ ok: true });
});
