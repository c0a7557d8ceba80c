/** What every `JobQueue` must do. Run on the in-process queue and on BullMQ with a real Redis. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DeliveryOptions } from '../../jobs/delivery.ts';
import { SaraphinaError } from '../../src/errors.ts';
import type { JobContext, JobHandler, JobQueue, JobTicket, Logger } from '../../src/ports.ts';
import type { JobCommand } from '../../src/requests/stored-request.ts';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  message: string;
  fields: Record<string, unknown>;
}

/** A logger that keeps its lines. */
export function recordingLogger(): Logger & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const record = (level: LogLine['level']) => (message: string, fields: Record<string, unknown> = {}): void => {
    lines.push({ level, message, fields });
  };
  return { lines, info: record('info'), warn: record('warn'), error: record('error') };
}

export const CONCURRENCY: Record<JobCommand, number> = { propose: 1, import: 1, 'run-sandbox': 1, promote: 1, reject: 1, predict: 2, train: 1, batch: 1, recalibrate: 1 };

let counter = 0;
export function ticket(name: JobCommand = 'propose'): JobTicket {
  counter += 1;
  return { name, jobId: `${name}-job${counter}`, requestId: `request-${counter}` };
}

/** Waits for a condition that other code brings about. */
export function until(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: 20_000, interval: 5 });
}

/** A gate that a handler waits at until the test opens it. */
export function gate(): { opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

/** Rejects with the signal's reason as soon as it is aborted, like a handler that cleans up after itself. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

export const transient = (): SaraphinaError => new SaraphinaError('STORE_UNAVAILABLE', 'the store is away');

/**
 * @param makeQueue a fresh queue that shares nothing with earlier ones
 */
export function queueContract(makeQueue: (options: DeliveryOptions & { logger: Logger }) => JobQueue): void {
  const queues: JobQueue[] = [];
  const logger = recordingLogger();
  const open = (options: DeliveryOptions = {}): JobQueue => {
    logger.lines.length = 0;
    const queue = makeQueue({ backoffMs: 5, ...options, logger });
    queues.push(queue);
    return queue;
  };
  afterEach(async () => {
    await Promise.all(queues.splice(0).map((queue) => queue.close(0)));
  });
  /** Starts a queue with this handler and records every delivery. */
  const started = async (handler: JobHandler, options: DeliveryOptions = {}) => {
    const queue = open(options);
    const calls: { ticket: JobTicket; attempt: number; lastAttempt: boolean }[] = [];
    await queue.start(async (given, context) => {
      calls.push({ ticket: given, attempt: context.attempt, lastAttempt: context.lastAttempt });
      await handler(given, context);
    }, CONCURRENCY);
    return { queue, calls };
  };
  const idle = (queue: JobQueue) => until(async () => {
    expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 0 });
  });

  describe('delivery', () => {
    test('a job enqueued before the start runs after it, once, with its ticket', async () => {
      const queue = open();
      const job = ticket();
      await queue.enqueue(job);
      const seen: JobTicket[] = [];
      await queue.start(async (given) => void seen.push(given), CONCURRENCY);
      await until(() => expect(seen).toEqual([job]));
      await idle(queue);
      expect(seen).toEqual([job]);
    });

    test('jobs of one name run in the order they came', async () => {
      const { queue, calls } = await started(async () => undefined);
      const jobs = Array.from({ length: 20 }, () => ticket());
      for (const job of jobs) await queue.enqueue(job);
      await until(() => expect(calls.map((call) => call.ticket)).toEqual(jobs));
    });

    test('so many jobs of a name run at once as asked, and never more', async () => {
      const hold = gate();
      let active = 0;
      let most = 0;
      const { queue, calls } = await started(async () => {
        active += 1;
        most = Math.max(most, active);
        await hold.opened;
        active -= 1;
      });
      for (let index = 0; index < 6; index += 1) await queue.enqueue(ticket('predict'));
      await until(async () => expect(await queue.counts()).toMatchObject({ active: 2, waiting: 4 }));
      hold.open();
      await until(() => expect(calls).toHaveLength(6));
      await idle(queue);
      expect(most).toBe(2);
    });

    test('a proposal does not wait behind a sandbox run', async () => {
      const hold = gate();
      const { queue, calls } = await started(async ({ name }) => (name === 'run-sandbox' ? hold.opened : undefined));
      const slow = [ticket('run-sandbox'), ticket('run-sandbox')];
      for (const job of slow) await queue.enqueue(job);
      await until(async () => expect(await queue.counts()).toMatchObject({ active: 1, waiting: 1 }));
      const quick = ticket('propose');
      await queue.enqueue(quick);
      await until(async () => expect(await queue.counts()).toMatchObject({ active: 1, waiting: 1 }));
      await until(() => expect(calls.map((call) => call.ticket)).toEqual([slow[0], quick]));
      hold.open();
      await idle(queue);
    });

    test('progress is taken note of and never fails the job', async () => {
      const { queue } = await started(async (_job, context) => context.progress('half way'));
      const job = ticket();
      await queue.enqueue(job);
      const line = { level: 'info', message: 'job progress', fields: { job: 'propose', jobId: job.jobId, progress: 'half way' } };
      await until(() => expect(logger.lines).toContainEqual(line));
      await idle(queue);
      expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    });
  });

  describe('idempotent ids', () => {
    test('a job that waits is not added again', async () => {
      const queue = open();
      const job = ticket();
      await queue.enqueue(job);
      await queue.enqueue(job);
      expect(await queue.counts()).toMatchObject({ waiting: 1 });
    });

    test('a job that runs is not added again', async () => {
      const hold = gate();
      const { queue, calls } = await started(() => hold.opened);
      const job = ticket();
      await queue.enqueue(job);
      await until(() => expect(calls).toHaveLength(1));
      await queue.enqueue(job);
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 1 });
      hold.open();
      await idle(queue);
      expect(calls).toHaveLength(1);
    });

    test('a job that waits for its next attempt is not added again', async () => {
      const { queue, calls } = await started(() => Promise.reject(transient()), { backoffMs: 600_000 });
      const job = ticket();
      await queue.enqueue(job);
      await until(async () => expect(await queue.counts()).toMatchObject({ delayed: 1 }));
      await queue.enqueue(job);
      expect(await queue.counts()).toMatchObject({ waiting: 0, active: 0, delayed: 1 });
      expect(calls).toHaveLength(1);
    });

    test.each([['finished', undefined], ['failed', new Error('broken')]])('a %s job does not block its id', async (_state, error) => {
      const { queue, calls } = await started(async () => {
        if (error) throw error;
      });
      const job = ticket();
      for (const runs of [1, 2]) {
        await queue.enqueue(job);
        await until(() => expect(calls).toHaveLength(runs));
        await idle(queue);
      }
      expect(calls.map(({ attempt }) => attempt)).toEqual([1, 1]);
    });

    test.each(['propose:1', '123', 'propose', 'propose-', ''])('the id "%s" is refused', async (jobId) => {
      await expect(open().enqueue({ ...ticket(), jobId })).rejects.toMatchObject({ code: 'INTERNAL' });
    });
  });

  describe('failures', () => {
    test('a transient error is tried again until the last attempt, which knows that it is', async () => {
      const { queue, calls } = await started(() => Promise.reject(transient()), { attempts: 3 });
      await queue.enqueue(ticket());
      await until(() => expect(calls).toHaveLength(3));
      await idle(queue);
      expect(calls.map(({ attempt, lastAttempt }) => ({ attempt, lastAttempt }))).toEqual([
        { attempt: 1, lastAttempt: false }, { attempt: 2, lastAttempt: false }, { attempt: 3, lastAttempt: true },
      ]);
      expect(logger.lines.map(({ message }) => message)).toEqual(['job failed, will be tried again', 'job failed, will be tried again', 'job failed']);
    });

    test('a retry that succeeds ends the job', async () => {
      const { queue, calls } = await started(async (_job, { attempt }) => {
        if (attempt === 1) throw transient();
      });
      await queue.enqueue(ticket());
      await until(() => expect(calls).toHaveLength(2));
      await idle(queue);
      expect(calls).toHaveLength(2);
    });

    test.each<[string, () => unknown]>([
      ['an error of the person', () => new SaraphinaError('WRONG_STATE', 'already deployed')],
      ['a fault of ours', () => new SaraphinaError('INTERNAL', 'impossible')],
      ['an unknown error', () => new TypeError('undefined is not a function')],
      ['a thrown string', () => 'just text'],
    ])('%s is not tried again', async (_kind, makeError) => {
      const { queue, calls } = await started(() => Promise.reject(makeError()));
      await queue.enqueue(ticket());
      await until(() => expect(logger.lines.map(({ message }) => message)).toEqual(['job failed']));
      await idle(queue);
      expect(calls).toHaveLength(1);
    });

    test('a handler that throws before its first await is treated alike', async () => {
      const queue = open();
      const handler: JobHandler = () => {
        throw new Error('at once');
      };
      await queue.start(handler, CONCURRENCY);
      await queue.enqueue(ticket());
      await until(() => expect(logger.lines).toMatchObject([{ level: 'error', message: 'job failed', fields: { error: 'at once' } }]));
      await idle(queue);
    });

    test('a failing job does not stop the ones behind it', async () => {
      const { queue, calls } = await started(async () => {
        if (calls.length === 1) throw new Error('broken');
      });
      const jobs = [ticket(), ticket()];
      for (const job of jobs) await queue.enqueue(job);
      await until(() => expect(calls.map((call) => call.ticket)).toEqual(jobs));
    });
  });

  describe('cancellation', () => {
    test('a waiting job is removed and never runs', async () => {
      const queue = open();
      const [cancelled, kept] = [ticket(), ticket()];
      await queue.enqueue(cancelled);
      await queue.enqueue(kept);
      expect(await queue.cancel(cancelled)).toBe(true);
      const seen: JobTicket[] = [];
      await queue.start(async (given) => void seen.push(given), CONCURRENCY);
      await until(() => expect(seen).toEqual([kept]));
      await idle(queue);
      expect(seen).toEqual([kept]);
    });

    test('a running job is told by its signal and not tried again, whatever it throws then', async () => {
      const reasons: unknown[] = [];
      const { queue, calls } = await started(async (_job, { signal }) => {
        await untilAborted(signal).catch((reason: unknown) => reasons.push(reason));
        throw transient();
      });
      const [job, other] = [ticket(), ticket('reject')];
      await queue.enqueue(job);
      await queue.enqueue(other);
      await until(() => expect(calls).toHaveLength(2));
      expect(await queue.cancel(job)).toBe(true);
      await until(async () => expect(await queue.counts()).toMatchObject({ active: 1, delayed: 0 }));
      expect(reasons).toMatchObject([{ code: 'CANCELLED' }]);
      expect(calls).toHaveLength(2);
      expect(logger.lines).toMatchObject([{ level: 'info', message: 'job cancelled', fields: { jobId: job.jobId } }]);
    });

    test('a job that waits for its next attempt is removed and never gets it', async () => {
      const { queue, calls } = await started(() => Promise.reject(transient()), { backoffMs: 400, attempts: 2 });
      const [job, later] = [ticket(), ticket()];
      await queue.enqueue(job);
      await until(async () => expect(await queue.counts()).toMatchObject({ delayed: 1 }));
      expect(await queue.cancel(job)).toBe(true);
      expect(await queue.counts()).toMatchObject({ delayed: 0 });
      expect(await queue.cancel(job)).toBe(false);
      await queue.enqueue(later);
      await until(() => expect(calls.map((call) => call.ticket)).toEqual([job, later, later]));
    });

    test('a job that is not there gives false', async () => {
      const { queue, calls } = await started(async () => undefined);
      const job = ticket();
      expect(await queue.cancel(job)).toBe(false);
      await queue.enqueue(job);
      await until(() => expect(calls).toHaveLength(1));
      await idle(queue);
      expect(await queue.cancel(job)).toBe(false);
    });
  });

  describe('counts', () => {
    test('waiting, active, delayed and workers', async () => {
      const hold = gate();
      const queue = open({ backoffMs: 600_000 });
      await queue.ping();
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, workers: 0 });
      await queue.start(({ name }) => (name === 'predict' ? Promise.reject(transient()) : hold.opened), CONCURRENCY);
      for (const name of ['promote', 'promote', 'promote', 'import', 'predict'] as const) await queue.enqueue(ticket(name));
      await until(async () => expect(await queue.counts()).toEqual({ waiting: 2, active: 2, delayed: 1, workers: 1 }));
      hold.open();
      await until(async () => expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 1, workers: 1 }));
    });
  });

  describe('closing', () => {
    test('lets a running job finish and starts no other', async () => {
      const hold = gate();
      const contexts: JobContext[] = [];
      let finished = 0;
      const { queue, calls } = await started(async (_job, context) => {
        contexts.push(context);
        await hold.opened;
        finished += 1;
      });
      await queue.enqueue(ticket());
      await queue.enqueue(ticket());
      await until(() => expect(calls).toHaveLength(1));
      const closing = queue.close(60_000);
      hold.open();
      await closing;
      expect(finished).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(calls).toHaveLength(1);
      expect(contexts[0]?.signal.aborted).toBe(false);
    });

    test('starts no job that arrives at the very moment of closing', async () => {
      const startedLate: string[] = [];
      for (let round = 0; round < 20; round += 1) {
        const queue = open();
        let closing = false;
        await queue.start(async ({ jobId }) => {
          if (closing) startedLate.push(jobId);
        }, CONCURRENCY);
        await queue.enqueue(ticket());
        for (let turns = 0; turns < round % 5; turns += 1) await new Promise((resolve) => setImmediate(resolve));
        closing = true;
        await queue.close(1000);
      }
      expect(startedLate).toEqual([]);
    });

    test('aborts a job that outlasts the deadline', async () => {
      const reasons: unknown[] = [];
      const { queue, calls } = await started((_job, { signal }) => untilAborted(signal).catch((reason: unknown) => {
        reasons.push(reason);
        throw reason;
      }));
      await queue.enqueue(ticket());
      await until(() => expect(calls).toHaveLength(1));
      await queue.close(10);
      expect(reasons).toMatchObject([{ code: 'QUEUE_UNAVAILABLE', kind: 'transient' }]);
      expect(calls).toHaveLength(1);
    });

    test('does not wait for a job that ignores its signal, and says which', async () => {
      const hold = gate();
      const { queue, calls } = await started(() => hold.opened);
      const job = ticket();
      await queue.enqueue(job);
      await until(() => expect(calls).toHaveLength(1));
      await queue.close(10);
      expect(logger.lines).toMatchObject([{ level: 'warn', message: 'closed while jobs were still running', fields: { jobIds: [job.jobId] } }]);
      hold.open();
    });

    test('may be asked for twice; afterwards nothing is accepted', async () => {
      const { queue, calls } = await started(async () => undefined);
      await Promise.all([queue.close(1000), queue.close(1000)]);
      await queue.close(1000);
      await expect(queue.enqueue(ticket())).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
      await expect(queue.ping()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
      await expect(queue.start(async () => undefined, CONCURRENCY)).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
      expect(calls).toHaveLength(0);
    });

    test('works without a start', async () => {
      await open().close(1000);
    });
  });
}
