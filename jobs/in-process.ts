/** The embedded queue: same promises as the one on Redis, held in memory. The store remembers what it forgets. */
import { SaraphinaError } from '../src/errors.ts';
import type { JobContext, JobHandler, JobQueue, JobTicket, Logger } from '../src/ports.ts';
import { JOB_COMMANDS } from '../src/requests/stored-request.ts';
import type { JobCommand } from '../src/requests/stored-request.ts';
import {
  ABORT_GRACE_MS, DEFAULT_ATTEMPTS, DEFAULT_BACKOFF_MS, afterFailure, assertJobId, cancelledReason, closingReason, logFailure,
  retryDelayMs, settlesWithin,
} from './delivery.ts';
import type { DeliveryOptions } from './delivery.ts';

export interface InProcessQueueOptions extends DeliveryOptions {
  logger: Logger;
}

interface QueuedJob {
  ticket: JobTicket;
  attempt: number;
  state: 'waiting' | 'active' | 'delayed';
  controller: AbortController;
  /** Set while `delayed`. */
  timer?: NodeJS.Timeout;
}

/** Jobs of one name: a `propose` never waits behind a `run-sandbox`. */
interface Lane {
  jobs: Map<string, QueuedJob>;
  waiting: QueuedJob[];
  active: number;
  concurrency: number;
}

/** Creates the queue that lives and dies with this process. See `JobQueue` for its promises. */
export function createInProcessQueue(options: InProcessQueueOptions): JobQueue {
  const { logger, attempts = DEFAULT_ATTEMPTS, backoffMs = DEFAULT_BACKOFF_MS } = options;
  const lanes = new Map<JobCommand, Lane>(
    JOB_COMMANDS.map((name) => [name, { jobs: new Map(), waiting: [], active: 0, concurrency: 0 }]),
  );
  const running = new Map<QueuedJob, Promise<void>>();
  let handler: JobHandler | undefined;
  let closed: Promise<void> | undefined;

  const lane = (name: JobCommand): Lane => lanes.get(name)!;

  /** Started from a fresh stack, so that `enqueue` has returned before the handler sees the job. */
  function wake(name: JobCommand): void {
    setImmediate(() => {
      const { waiting } = lane(name);
      while (handler && waiting.length > 0 && lane(name).active < lane(name).concurrency) {
        const job = waiting.shift()!;
        running.set(job, run(job, handler));
      }
    });
  }

  async function run(job: QueuedJob, handle: JobHandler): Promise<void> {
    const { name, jobId } = job.ticket;
    job.state = 'active';
    lane(name).active += 1;
    try {
      await handle(job.ticket, contextOf(job));
      lane(name).jobs.delete(jobId);
    } catch (error) {
      settleFailure(job, error);
    }
    lane(name).active -= 1;
    running.delete(job);
    wake(name);
  }

  function contextOf(job: QueuedJob): JobContext {
    return {
      attempt: job.attempt,
      lastAttempt: job.attempt >= attempts,
      signal: job.controller.signal,
      progress: async (text) => logger.info('job progress', { job: job.ticket.name, jobId: job.ticket.jobId, progress: text }),
    };
  }

  function settleFailure(job: QueuedJob, error: unknown): void {
    const { ticket, attempt, controller } = job;
    const next = afterFailure(error, controller.signal, attempt >= attempts);
    logFailure(logger, ticket, attempt, error, next);
    if (next !== 'retry' || closed) {
      lane(ticket.name).jobs.delete(ticket.jobId);
      return;
    }
    job.state = 'delayed';
    job.timer = setTimeout(() => {
      job.attempt += 1;
      job.state = 'waiting';
      lane(ticket.name).waiting.push(job);
      wake(ticket.name);
    }, retryDelayMs(attempt, backoffMs));
  }

  async function shutDown(deadlineMs: number): Promise<void> {
    for (const { jobs, waiting } of lanes.values()) {
      waiting.length = 0;
      for (const job of jobs.values()) clearTimeout(job.timer);
    }
    const handlers = Promise.all(running.values());
    if (await settlesWithin(handlers, deadlineMs)) return;
    for (const job of running.keys()) job.controller.abort(closingReason());
    if (await settlesWithin(handlers, ABORT_GRACE_MS)) return;
    logger.warn('closed while jobs were still running', { jobIds: [...running.keys()].map((job) => job.ticket.jobId) });
  }

  function assertOpen(): void {
    if (closed) throw closingReason();
  }

  return {
    kind: 'in-process',
    async enqueue(ticket) {
      assertOpen();
      assertJobId(ticket);
      const { jobs, waiting } = lane(ticket.name);
      if (jobs.has(ticket.jobId)) return;
      const job: QueuedJob = { ticket, attempt: 1, state: 'waiting', controller: new AbortController() };
      jobs.set(ticket.jobId, job);
      waiting.push(job);
      wake(ticket.name);
    },
    async start(newHandler, concurrency) {
      assertOpen();
      if (handler) throw new SaraphinaError('INTERNAL', 'the queue was started twice');
      handler = newHandler;
      for (const name of JOB_COMMANDS) {
        lane(name).concurrency = concurrency[name];
        wake(name);
      }
    },
    async cancel(ticket) {
      const { jobs, waiting } = lane(ticket.name);
      const job = jobs.get(ticket.jobId);
      if (!job) return false;
      job.controller.abort(cancelledReason());
      if (job.state === 'active') return true;
      clearTimeout(job.timer);
      if (job.state === 'waiting') waiting.splice(waiting.indexOf(job), 1);
      jobs.delete(ticket.jobId);
      return true;
    },
    async counts() {
      const counts = { waiting: 0, active: 0, delayed: 0, workers: handler && !closed ? 1 : 0 };
      for (const { jobs } of lanes.values()) for (const job of jobs.values()) counts[job.state] += 1;
      return counts;
    },
    async ping() {
      assertOpen();
    },
    close(deadlineMs) {
      closed ??= shutDown(deadlineMs);
      return closed;
    },
  };
}
