/** The queue on Redis. This file and worker.ts hold all of BullMQ and ioredis. */
import { once } from 'node:events';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import { SaraphinaError } from '../src/errors.ts';
import type { JobQueue, JobTicket, Logger, QueueCounts } from '../src/ports.ts';
import { JOB_COMMANDS } from '../src/requests/stored-request.ts';
import type { JobCommand } from '../src/requests/stored-request.ts';
import { DEFAULT_ATTEMPTS, DEFAULT_BACKOFF_MS, assertJobId, closingReason, errorText } from './delivery.ts';
import type { DeliveryOptions } from './delivery.ts';
import { startWorkers } from './worker.ts';
import type { JobData, WorkerPool } from './worker.ts';

export interface BullQueueOptions extends DeliveryOptions {
  /** `redis://` or `rediss://`; its password appears in no error and no log line. */
  redisUrl: string;
  /** First part of every key in Redis. Default `saraphina`. */
  prefix?: string;
  logger: Logger;
  /** A job belongs to a silent worker for so long. Default 30 000. */
  lockDurationMs?: number;
  /** How often jobs of vanished workers are looked for. Default 30 000. */
  stalledIntervalMs?: number;
}

/** How long one exchange with Redis may take; `enqueue` promises 2 s. */
const ANSWER_WITHIN_MS = 1800;
/** A connection that owes an answer for so long is taken for dead and replaced. */
const PRODUCER_SILENCE_MS = 2000;
/** Longer than any blocking read of BullMQ (10 s, and 1 s of its own watchdog). */
const WORKER_SILENCE_MS = 15_000;

const reconnectDelayMs = (attempt: number): number => Math.min(50 * 2 ** attempt, 500);

/**
 * Creates the queue that any number of processes share through Redis. Connects in the background;
 * while Redis is away `enqueue`, `cancel`, `counts` and `ping` throw `QUEUE_UNAVAILABLE`.
 * Throws `BAD_CONFIG` for an unusable URL.
 */
export function createBullQueue(options: BullQueueOptions): JobQueue {
  const { logger, prefix = 'saraphina', attempts = DEFAULT_ATTEMPTS, backoffMs = DEFAULT_BACKOFF_MS } = options;
  const redis = parseRedisUrl(options.redisUrl);
  const clients: Redis[] = [];
  // Fails fast instead of keeping commands for later: the person is told, and the store has the request.
  const producer = connect({ maxRetriesPerRequest: 0, socketTimeout: PRODUCER_SILENCE_MS });
  const queues = new Map(JOB_COMMANDS.map((name) => [name, openQueue(name)]));
  let pool: Promise<WorkerPool> | undefined;
  let closed: Promise<void> | undefined;
  watchConnection();

  function connect(settings: Pick<RedisOptions, 'maxRetriesPerRequest' | 'socketTimeout'>): Redis {
    const shared = { retryStrategy: reconnectDelayMs, connectTimeout: 5000, disconnectTimeout: 200 };
    return track(new Redis(options.redisUrl, { ...shared, ...settings }));
  }

  /** BullMQ duplicates clients; keeping hold of each lets `close` cut them all. */
  function track(client: Redis): Redis {
    clients.push(client);
    client.on('error', () => undefined); // watchConnection reports; without a listener ioredis prints each one
    const duplicate = client.duplicate.bind(client);
    client.duplicate = (override) => track(duplicate(override));
    return client;
  }

  function openQueue(name: JobCommand): Queue<JobData> {
    const queue = new Queue<JobData>(name, {
      connection: producer,
      prefix,
      // Both would wait for Redis inside BullMQ, without a limit.
      skipWaitingForReady: true,
      skipVersionCheck: true,
      defaultJobOptions: {
        attempts, backoff: { type: 'exponential', delay: backoffMs },
        // The store is the truth: a finished id may be enqueued again.
        removeOnComplete: true, removeOnFail: true,
      },
    });
    queue.on('error', () => undefined);
    return queue;
  }

  /** One line when Redis goes and one when it comes back, however many connections notice. */
  function watchConnection(): void {
    let lost = false;
    const gone = (error?: Error): void => {
      if (lost || closed) return;
      lost = true;
      logger.warn('queue unreachable, reconnecting', { redis: redis.shown, error: redis.scrub(error?.message ?? 'connection closed') });
    };
    producer.on('error', gone);
    producer.on('close', () => gone());
    producer.on('ready', () => {
      if (lost) logger.info('queue reachable again', { redis: redis.shown });
      lost = false;
      void warnOfEviction();
    });
  }

  let reportedPolicy = 'noeviction';
  async function warnOfEviction(): Promise<void> {
    const memory = await producer.info('memory').catch(() => '');
    const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? reportedPolicy;
    if (policy !== 'noeviction' && policy !== reportedPolicy) {
      logger.warn(`Redis may evict jobs: maxmemory-policy is ${policy}; set "maxmemory-policy noeviction"`, { redis: redis.shown });
    }
    reportedPolicy = policy;
  }

  /** Runs one exchange with Redis; any failure is `QUEUE_UNAVAILABLE`, without the cause, which can hold the password. */
  async function reach<T>(exchange: () => Promise<T>): Promise<T> {
    if (closed) throw closingReason();
    try {
      return await answered(exchange);
    } catch (error) {
      const message = `the queue at ${redis.shown} is unavailable (${redis.scrub(errorText(error))}); check that Redis runs and REDIS_URL is right`;
      throw new SaraphinaError('QUEUE_UNAVAILABLE', message);
    }
  }

  /** Fails when the next attempt to connect fails, or when no answer comes in time; a late one does no harm. */
  async function answered<T>(exchange: () => Promise<T>): Promise<T> {
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)), ANSWER_WITHIN_MS);
    try {
      return await Promise.race([late.promise, producer.status === 'ready' ? exchange() : connected().then(exchange)]);
    } finally {
      clearTimeout(timer);
    }
  }

  let connecting: Promise<unknown> | undefined;
  function connected(): Promise<unknown> {
    connecting ??= once(producer, 'ready').finally(() => {
      connecting = undefined;
    });
    return connecting;
  }

  async function saveProgress(ticket: JobTicket, text: string): Promise<void> {
    logger.info('job progress', { job: ticket.name, jobId: ticket.jobId, progress: text });
    // Progress is not worth failing a job, nor waiting for Redis.
    await reach(() => queues.get(ticket.name)!.updateJobProgress(ticket.jobId, text)).catch(() => undefined);
  }

  async function removeUnstarted(ticket: JobTicket): Promise<boolean> {
    const queue = queues.get(ticket.name)!;
    const state = await queue.getJobState(ticket.jobId);
    // BullMQ also answers 1 for a job that does not exist, and removes one whose worker just died.
    if (state !== 'waiting' && state !== 'delayed') return false;
    return (await queue.remove(ticket.jobId)) === 1;
  }

  async function count(): Promise<QueueCounts> {
    const [clientList, ...perQueue] = await Promise.all([
      producer.client('LIST') as Promise<string>,
      ...[...queues.values()].map((queue) => queue.getJobCounts('waiting', 'active', 'delayed')),
    ]);
    const sum = (state: string): number => perQueue.reduce((total, counts) => total + (counts[state] ?? 0), 0);
    return { waiting: sum('waiting'), active: sum('active'), delayed: sum('delayed'), workers: countPools(clientList, prefix) };
  }

  async function shutDown(deadlineMs: number): Promise<void> {
    await (await pool?.catch(() => undefined))?.close(deadlineMs);
    for (const queue of queues.values()) void queue.close().catch(() => undefined);
    for (const client of clients) client.disconnect();
  }

  return {
    kind: 'bullmq',
    async enqueue(ticket) {
      assertJobId(ticket);
      await reach(() => queues.get(ticket.name)!.add(ticket.name, { requestId: ticket.requestId }, { jobId: ticket.jobId }));
    },
    async start(handler, concurrency) {
      if (closed) throw closingReason();
      if (pool) throw new SaraphinaError('INTERNAL', 'the queue was started twice');
      const { lockDurationMs = 30_000, stalledIntervalMs = 30_000 } = options;
      pool = startWorkers(
        {
          // Finished work must be recorded whenever Redis is back, so these commands wait for it.
          connection: connect({ maxRetriesPerRequest: null, socketTimeout: WORKER_SILENCE_MS }),
          prefix, logger, lockDurationMs, stalledIntervalMs, takeovers: attempts, saveProgress,
          connected: () => producer.status === 'ready',
        },
        handler, concurrency,
      );
      await pool;
    },
    async cancel(ticket) {
      const workers = await pool;
      return workers?.cancel(ticket) || (await reach(() => removeUnstarted(ticket))) || (workers?.cancel(ticket) ?? false);
    },
    counts: () => reach(count),
    ping: async () => void (await reach(() => producer.ping())),
    close(deadlineMs) {
      closed ??= shutDown(deadlineMs);
      return closed;
    },
  };
}

/** Distinct worker processes among the connections whose names begin with our prefix (`<prefix>:<queue>:w:<pool>`). */
function countPools(clientList: string, prefix: string): number {
  const names = [...clientList.matchAll(/ name=(\S+)/g)].map((match) => match[1]!);
  const pools = names.filter((name) => name.startsWith(`${prefix}:`)).map((name) => name.split(':w:')[1]);
  return new Set(pools.filter((pool) => pool !== undefined)).size;
}

/** The address without its secrets, and a filter that takes them out of any text. */
function parseRedisUrl(redisUrl: string): { shown: string; scrub(text: string): string } {
  const url = URL.parse(redisUrl);
  const password = url && /^rediss?:$/.test(url.protocol) ? decoded(url.password) : undefined;
  if (!url || password === undefined) {
    throw new SaraphinaError('BAD_CONFIG', 'REDIS_URL: expected redis://[:password@]host[:port] or rediss://…, got something else (not shown, it may hold a password)');
  }
  const secrets = [url.password, password, url.searchParams.get('password') ?? ''].filter((secret) => secret !== '');
  return {
    shown: `${url.protocol}//${url.host}${url.pathname}`,
    scrub: (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
  };
}

/** Undefined for a malformed escape such as `%zz`. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
