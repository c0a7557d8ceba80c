/** The consuming half of the queue on Redis: one BullMQ worker per job name. */
import { randomUUID } from 'node:crypto';
import { UnrecoverableError, WaitingError, Worker } from 'bullmq';
import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { JobContext, JobHandler, JobTicket, Logger } from '../src/ports.ts';
import { JOB_COMMANDS } from '../src/requests/stored-request.ts';
import type { JobCommand } from '../src/requests/stored-request.ts';
import { ABORT_GRACE_MS, afterFailure, cancelledReason, closingReason, errorText, logFailure, settlesWithin } from './delivery.ts';

/** What is stored in Redis for a job, besides its name and id. */
export interface JobData {
  requestId: string;
}

export interface WorkerPoolOptions {
  /** Never gives up on a command; the workers duplicate it for their blocking reads. */
  connection: Redis;
  prefix: string;
  logger: Logger;
  lockDurationMs: number;
  stalledIntervalMs: number;
  /** How often a job whose worker died may be taken over. */
  takeovers: number;
  /** Stores a job's progress; must neither throw nor hang. */
  saveProgress(ticket: JobTicket, text: string): Promise<void>;
  /** Errors of the connection itself are reported elsewhere, once. */
  connected(): boolean;
}

export interface WorkerPool {
  /** Aborts the job if this process is running it. */
  cancel(ticket: JobTicket): boolean;
  /** Lets running jobs finish until the deadline, then aborts them and hands them back. */
  close(deadlineMs: number): Promise<void>;
}

interface RunningJob {
  ticket: JobTicket;
  controller: AbortController;
  finished: Promise<void>;
}

/** How long `startWorkers` waits for connections; without Redis the workers begin when it appears. */
const READY_WAIT_MS = 1500;

/**
 * Starts a worker for every job name with a concurrency above 0.
 * @param concurrency jobs at once, by name
 */
export async function startWorkers(
  options: WorkerPoolOptions, handler: JobHandler, concurrency: Record<JobCommand, number>,
): Promise<WorkerPool> {
  const { connection, prefix, logger } = options;
  const running = new Set<RunningJob>();
  const poolId = randomUUID();
  let closing = false;

  async function process(job: Job<JobData>, token: string | undefined): Promise<void> {
    // A fetch that was under way when `close` was called can still deliver a job.
    if (closing) return handBack(job, token);
    const ticket: JobTicket = { name: job.name as JobCommand, jobId: job.id!, requestId: job.data.requestId };
    const attempt = job.attemptsMade + 1;
    const lastAttempt = attempt >= (job.opts.attempts ?? 1);
    const controller = new AbortController();
    const context: JobContext = {
      attempt, lastAttempt, signal: controller.signal, progress: (text) => options.saveProgress(ticket, text),
    };
    const entry: RunningJob = { ticket, controller, finished: (async () => handler(ticket, context))() };
    running.add(entry);
    try {
      await entry.finished;
    } catch (error) {
      const next = afterFailure(error, controller.signal, lastAttempt);
      logFailure(logger, ticket, attempt, error, next);
      if (next === 'hand-back') return await handBack(job, token);
      throw next === 'retry' ? new Error(errorText(error)) : new UnrecoverableError(errorText(error));
    } finally {
      running.delete(entry);
    }
  }

  let lastError = '';
  function reportWorkerError(name: JobCommand, error: Error): void {
    if (closing || !options.connected() || error.message === lastError) return;
    lastError = error.message;
    logger.warn('queue worker reported an error', { job: name, error: error.message });
  }

  function startWorker(name: JobCommand): Worker<JobData> {
    const worker = new Worker<JobData>(name, (job, token) => process(job, token), {
      connection,
      prefix,
      // Part of the connection's name in Redis, by which `counts` tells processes apart.
      name: poolId,
      concurrency: concurrency[name],
      lockDuration: options.lockDurationMs,
      stalledInterval: options.stalledIntervalMs,
      maxStalledCount: options.takeovers,
    });
    worker.on('error', (error) => reportWorkerError(name, error));
    worker.on('stalled', (jobId) => logger.warn('job of a vanished worker taken over', { job: name, jobId }));
    return worker;
  }

  const workers = JOB_COMMANDS.filter((name) => concurrency[name] > 0).map(startWorker);
  await settlesWithin(Promise.all(workers.map((worker) => worker.waitUntilReady())), READY_WAIT_MS);

  return {
    cancel({ name, jobId }) {
      const found = [...running].filter(({ ticket }) => ticket.name === name && ticket.jobId === jobId);
      for (const { controller } of found) controller.abort(cancelledReason());
      return found.length > 0;
    },
    async close(deadlineMs) {
      closing = true;
      // Settles only when all jobs have, and never while Redis is away: nothing below waits for it alone.
      const workersClosed = Promise.allSettled(workers.map((worker) => worker.close()));
      const handlers = Promise.allSettled([...running].map(({ finished }) => finished));
      if (!(await settlesWithin(handlers, deadlineMs))) {
        for (const { controller } of running) controller.abort(closingReason());
        await settlesWithin(handlers, ABORT_GRACE_MS);
      }
      if (await settlesWithin(workersClosed, ABORT_GRACE_MS) || running.size === 0) return;
      logger.warn('closed while jobs were still running', { jobIds: [...running].map(({ ticket }) => ticket.jobId) });
    },
  };
}

/** Puts the job back at the head of its queue without counting an attempt. */
async function handBack(job: Job<JobData>, token: string | undefined): Promise<never> {
  await job.moveToWait(token);
  throw new WaitingError();
}
