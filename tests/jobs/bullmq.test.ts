import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createBullQueue } from '../../jobs/queue.ts';
import type { BullQueueOptions } from '../../jobs/queue.ts';
import { freePort, startRedis } from '../../scripts/services/redis.ts';
import type { RedisServer, RedisServerOptions } from '../../scripts/services/redis.ts';
import type { JobQueue } from '../../src/ports.ts';
import { CONCURRENCY, gate, queueContract, recordingLogger, ticket, until, untilAborted } from '../contracts/queue.contract.ts';

const UNAVAILABLE = { code: 'QUEUE_UNAVAILABLE', kind: 'transient' };
const GONE = { level: 'warn', message: 'queue unreachable, reconnecting' };
const BACK = { level: 'info', message: 'queue reachable again' };

describe('queue on Redis', () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  queueContract((options) => createBullQueue({ ...options, redisUrl: redis.url, prefix: `test-${randomUUID()}` }));

  const queues: JobQueue[] = [];
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.close(0)));
  });
  const open = (options: Partial<BullQueueOptions> = {}) => {
    const logger = recordingLogger();
    const queue = createBullQueue({ redisUrl: redis.url, prefix: `test-${randomUUID()}`, logger, backoffMs: 5, ...options });
    queues.push(queue);
    return { queue, lines: logger.lines };
  };

  test('two processes share the work and are counted; no job runs twice', async () => {
    const prefix = `test-${randomUUID()}`;
    const done: string[] = [];
    const hold = gate();
    const pair = [open({ prefix }).queue, open({ prefix }).queue];
    for (const queue of pair) {
      await queue.start(async ({ jobId }) => {
        await hold.opened;
        done.push(jobId);
      }, CONCURRENCY);
    }
    const jobs = Array.from({ length: 10 }, () => ticket());
    for (const job of jobs) await pair[0]!.enqueue(job);
    await until(async () => expect(await pair[1]!.counts()).toEqual({ waiting: 8, active: 2, delayed: 0, workers: 2 }));
    hold.open();
    await until(() => expect([...done].sort()).toEqual(jobs.map(({ jobId }) => jobId).sort()));
  });

  test('a job whose worker process was killed is taken over, as the same attempt', async () => {
    const prefix = `test-${randomUUID()}`;
    const job = ticket();
    const { queue, lines } = open({ prefix, lockDurationMs: 400, stalledIntervalMs: 200 });
    await queue.enqueue(job);
    const worker = fork(new URL('stuck-worker.ts', import.meta.url), [redis.url, prefix], { execArgv: [] });
    expect((await once(worker, 'message'))[0]).toBe(job.jobId);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    const attempts: number[] = [];
    await queue.start(async (_job, { attempt }) => void attempts.push(attempt), CONCURRENCY);
    await until(() => expect(attempts).toEqual([1]));
    expect(lines).toContainEqual({ level: 'warn', message: 'job of a vanished worker taken over', fields: { job: job.name, jobId: job.jobId } });
  });

  test('a job aborted by closing is handed to another process at once, without costing an attempt', async () => {
    const prefix = `test-${randomUUID()}`;
    const job = ticket();
    const closing = open({ prefix });
    const started = gate();
    await closing.queue.start(async (_job, { signal }) => {
      started.open();
      await untilAborted(signal);
    }, CONCURRENCY);
    await closing.queue.enqueue(job);
    await started.opened;
    await closing.queue.close(0);
    expect(closing.lines).toMatchObject([{ level: 'info', message: 'job handed back while closing', fields: { jobId: job.jobId } }]);
    // The default lock of 30 s would keep a job that was not handed back away for longer than this test may take.
    const other = open({ prefix });
    expect(await other.queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 0, workers: 0 });
    const attempts: number[] = [];
    await other.queue.start(async (_job, { attempt }) => void attempts.push(attempt), CONCURRENCY);
    await until(() => expect(attempts).toEqual([1]));
  });

  test('stores five attempts, doubling delays and the progress; nothing of a finished job', async () => {
    const prefix = `test-${randomUUID()}`;
    const hold = gate();
    const queue = createBullQueue({ redisUrl: redis.url, prefix, logger: recordingLogger() });
    queues.push(queue);
    const client = new Redis(redis.url);
    const job = ticket();
    const key = `${prefix}:propose:${job.jobId}`;
    await queue.start(async (_job, { progress }) => {
      await progress('half way');
      await hold.opened;
    }, CONCURRENCY);
    await queue.enqueue(job);
    await until(async () => expect(await client.hget(key, 'progress')).toBe('"half way"'));
    const stored = await client.hgetall(key);
    expect(JSON.parse(stored['data']!)).toEqual({ requestId: job.requestId });
    expect(JSON.parse(stored['opts']!)).toMatchObject({ attempts: 5, backoff: { type: 'exponential', delay: 1000 } });
    hold.open();
    await until(async () => expect(await client.keys(`${prefix}:*${job.jobId}*`)).toEqual([]));
    client.disconnect();
  });

  test('closing leaves no connection behind, not even for a job that ignores its signal', async () => {
    const own = await startRedis({ private: true });
    onTestFinished(() => own.stop());
    const { queue } = open({ redisUrl: own.url });
    const [started, hold] = [gate(), gate()];
    await queue.start(() => {
      started.open();
      return hold.opened;
    }, CONCURRENCY);
    await queue.enqueue(ticket());
    await started.opened;
    await queue.close(0);
    const client = new Redis(own.url);
    await until(async () => expect(String(await client.client('LIST')).trim().split('\n')).toHaveLength(1));
    hold.open();
    client.disconnect();
  });

  test.each(['nonsense', 'http://:s3cret@host', 'redis://:s3cret%zz@host', 'redis://:s3cret@host:port'])('refuses the address %s without repeating it', (redisUrl) => {
    const create = () => createBullQueue({ redisUrl, logger: recordingLogger() });
    expect(create).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
    expect(create).not.toThrow(/s3cret/);
  });
});

describe('queue on a Redis that fails', () => {
  const cleanUps: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });
  const server = async (options: RedisServerOptions = {}): Promise<RedisServer> => {
    const started = await startRedis({ private: true, ...options });
    cleanUps.push(() => started.stop());
    return started;
  };
  const open = (options: Partial<BullQueueOptions> & { redisUrl: string }) => {
    const logger = recordingLogger();
    const queue = createBullQueue({ logger, backoffMs: 5, ...options });
    cleanUps.push(() => queue.close(0));
    return { queue, lines: logger.lines };
  };
  /** Runs one more job from end to end, however long Redis takes to be back. */
  const works = async (queue: JobQueue, seen: string[]): Promise<void> => {
    const job = ticket();
    await until(() => queue.enqueue(job));
    await until(() => expect(seen).toContain(job.jobId));
  };

  test('absent at the start: refused at once, one line in the log, and everything works when it appears', async () => {
    const port = await freePort();
    const { queue, lines } = open({ redisUrl: `redis://127.0.0.1:${port}` });
    const seen: string[] = [];
    await queue.start(async ({ jobId }) => void seen.push(jobId), CONCURRENCY);
    for (let tries = 0; tries < 2; tries += 1) await expect(queue.enqueue(ticket())).rejects.toMatchObject(UNAVAILABLE);
    await expect(queue.counts()).rejects.toMatchObject(UNAVAILABLE);
    await expect(queue.cancel(ticket())).rejects.toMatchObject(UNAVAILABLE);
    await expect(queue.ping()).rejects.toThrow(/127\.0\.0\.1.*unavailable \(connect ECONNREFUSED.*REDIS_URL/);
    expect(lines).toMatchObject([GONE]);
    await server({ port });
    await works(queue, seen);
    expect(lines).toMatchObject([GONE, BACK]);
  });

  test('killed in the middle of a job: the job finishes, and later ones run on its successor', async () => {
    const first = await server();
    const { queue, lines } = open({ redisUrl: first.url });
    const seen: string[] = [];
    const [started, hold] = [gate(), gate()];
    await queue.start(async ({ jobId, name }, { progress }) => {
      if (name === 'import') {
        started.open();
        await hold.opened;
        await progress('still at it');
      }
      seen.push(jobId);
    }, CONCURRENCY);
    const job = ticket('import');
    await queue.enqueue(job);
    await started.opened;
    await first.kill();
    await expect(queue.enqueue(ticket())).rejects.toMatchObject(UNAVAILABLE);
    hold.open();
    await until(() => expect(seen).toEqual([job.jobId]));
    await server({ port: first.port });
    await works(queue, seen);
    expect(lines.filter(({ message }) => message === GONE.message)).toHaveLength(1);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('emptied in the middle of a job: the job finishes, its id is free again, and later ones run', async () => {
    const { url } = await server();
    const { queue } = open({ redisUrl: url });
    const seen: string[] = [];
    const [started, hold] = [gate(), gate()];
    await queue.start(async ({ jobId }) => {
      started.open();
      await hold.opened;
      seen.push(jobId);
    }, CONCURRENCY);
    const job = ticket();
    await queue.enqueue(job);
    await started.opened;
    const client = new Redis(url);
    await client.flushall();
    client.disconnect();
    hold.open();
    await until(() => expect(seen).toEqual([job.jobId]));
    await queue.enqueue(job);
    await until(() => expect(seen).toEqual([job.jobId, job.jobId]));
    await works(queue, seen);
    expect(await queue.counts()).toMatchObject({ waiting: 0, delayed: 0, workers: 1 });
  });

  test('frozen: refused instead of hanging, noticed, and working again when it thaws', async () => {
    const { url, pid } = await server();
    const { queue, lines } = open({ redisUrl: url });
    const seen: string[] = [];
    await queue.start(async ({ jobId }) => void seen.push(jobId), CONCURRENCY);
    await works(queue, seen);
    process.kill(pid, 'SIGSTOP');
    await expect(queue.enqueue(ticket())).rejects.toThrow(/no answer within 1800 ms/);
    await until(() => expect(lines).toMatchObject([GONE]));
    process.kill(pid, 'SIGCONT');
    await works(queue, seen);
    expect(lines).toMatchObject([GONE, BACK]);
  });

  test('full: refused with its reason', async () => {
    const { url } = await server({ config: { maxmemory: '1' } });
    await expect(open({ redisUrl: url }).queue.enqueue(ticket())).rejects.toThrow(/OOM/);
  });

  test.each(['idle', 'with a job that ignores its signal'])('gone while closing, %s: close ends all the same', async (state) => {
    const { url, kill } = await server();
    const { queue } = open({ redisUrl: url });
    const [started, hold] = [gate(), gate()];
    await queue.start(() => {
      started.open();
      return hold.opened;
    }, CONCURRENCY);
    if (state !== 'idle') {
      await queue.enqueue(ticket());
      await started.opened;
    }
    await kill();
    await queue.close(10);
    hold.open();
  });

  test('frozen while closing: close ends all the same', async () => {
    const { url, pid } = await server();
    const { queue } = open({ redisUrl: url });
    await queue.start(async () => undefined, CONCURRENCY);
    process.kill(pid, 'SIGSTOP');
    await queue.close(10);
    process.kill(pid, 'SIGCONT');
  });

  test('a password is needed, and is shown nowhere', async () => {
    const password = 'p@ss/w:rd s3cret';
    const { url, port } = await server({ password });
    const right = open({ redisUrl: url });
    await right.queue.enqueue(ticket());
    const wrong = open({ redisUrl: `redis://:${encodeURIComponent(`${password}x`)}@127.0.0.1:${port}` });
    const error: unknown = await wrong.queue.enqueue(ticket()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(UNAVAILABLE);
    expect(String(error)).toContain('WRONGPASS');
    await wrong.queue.start(async () => undefined, CONCURRENCY);
    await right.queue.close(0);
    expect(wrong.lines).toMatchObject([GONE]);
    const { inspect } = await import('node:util');
    const shown = inspect([error, right.lines, wrong.lines, right.queue], { depth: 20, showHidden: true });
    expect(shown).not.toMatch(/s3cret/);
  });

  test('allowed to evict jobs: a warning that says what to set', async () => {
    const { url } = await server({ config: { 'maxmemory-policy': 'allkeys-lru' } });
    const { queue, lines } = open({ redisUrl: url });
    await queue.ping();
    await until(() => expect(lines).toMatchObject([{ level: 'warn', message: expect.stringMatching(/allkeys-lru; set "maxmemory-policy noeviction"/) }]));
  });
});
