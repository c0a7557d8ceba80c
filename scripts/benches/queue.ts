/** Throughput of the queues: jobs added and processed, against bare BullMQ on the same Redis in the same run. */
import { randomUUID } from 'node:crypto';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { createInProcessQueue } from '../../jobs/in-process.ts';
import { createBullQueue } from '../../jobs/queue.ts';
import type { JobQueue, Logger } from '../../src/ports.ts';
import { startRedis } from '../services/redis.ts';

const JOBS = 1000;
const ROUNDS = 15;
const CONCURRENCY = 10;
const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Each round adds 1,000 jobs and waits until all were processed, ten at a time; the two kinds take turns
 * after one unmeasured round each.
 * @returns medians in jobs per second, and the ratio of ours to bare BullMQ (goal: at least 0.8)
 */
export async function benchQueue(): Promise<object> {
  const redis = await startRedis({ private: true });
  try {
    const ours: number[] = [];
    const bare: number[] = [];
    const inProcess: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      // The one that goes first changes, so that neither always runs on the warmer Redis.
      const pair = [async () => ours.push(await oursOnRedis(redis.url)), async () => bare.push(await bareBullMq(redis.url))];
      for (const measure of round % 2 === 0 ? pair : pair.reverse()) await measure();
      inProcess.push(await throughPort(createInProcessQueue({ logger: silent })));
    }
    const [oursRate, bareRate, inProcessRate] = [ours, bare, inProcess].map((rates) => Math.round(median(rates.slice(1)))) as [number, number, number];
    return {
      jobs: JOBS, rounds: ROUNDS, concurrency: CONCURRENCY,
      jobsPerSecond: { ours: oursRate, bareBullMq: bareRate, inProcess: inProcessRate },
      // Of each round's pair: many short rounds, so that other work on the machine disturbs both sides alike.
      ratioToBareBullMq: Number(median(ours.slice(1).map((rate, round) => rate / bare[round + 1]!)).toFixed(3)),
    };
  } finally {
    await redis.stop();
  }
}

function oursOnRedis(redisUrl: string): Promise<number> {
  return throughPort(createBullQueue({ redisUrl, prefix: `bench-${randomUUID()}`, logger: silent }));
}

async function throughPort(queue: JobQueue): Promise<number> {
  const processed = countdown();
  await queue.start(async () => processed.one(), { propose: CONCURRENCY, import: 0, 'run-sandbox': 0, promote: 0, reject: 0, predict: 0, train: 1, batch: 1, recalibrate: 1 });
  await queue.ping();
  const rate = await timed(async () => {
    await Promise.all(jobIds().map((jobId) => queue.enqueue({ name: 'propose', jobId, requestId: jobId })));
    await processed.all;
  });
  await queue.close(5000);
  return rate;
}

/** The same jobs with the same options on BullMQ as its documentation sets it up. */
async function bareBullMq(redisUrl: string): Promise<number> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const workerConnection = connection.duplicate();
  const prefix = `bench-${randomUUID()}`;
  const processed = countdown();
  const queue = new Queue('propose', {
    connection, prefix,
    defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1000 }, removeOnComplete: true, removeOnFail: true },
  });
  const worker = new Worker('propose', async () => processed.one(), { connection: workerConnection, prefix, concurrency: CONCURRENCY });
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  const rate = await timed(async () => {
    await Promise.all(jobIds().map((jobId) => queue.add('propose', { requestId: jobId }, { jobId })));
    await processed.all;
  });
  await worker.close();
  await queue.close();
  connection.disconnect();
  workerConnection.disconnect();
  return rate;
}

function jobIds(): string[] {
  return Array.from({ length: JOBS }, (_, index) => `propose-job${index}`);
}

function countdown(): { one(): void; all: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = JOBS;
  return {
    all: promise,
    one: () => {
      left -= 1;
      if (left === 0) resolve();
    },
  };
}

/** Jobs per second of `work`. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return JOBS / (Number(process.hrtime.bigint() - start) / 1e9);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
