/** What both queues promise about delivering a job: its id, its attempts, and what follows a failure. */
import { SaraphinaError, isTransient } from '../src/errors.ts';
import type { JobTicket, Logger } from '../src/ports.ts';

export interface DeliveryOptions {
  /** How often a job is tried at most. Default 5. */
  attempts?: number;
  /** Delay before the second attempt; it doubles with each further one. Default 1000. */
  backoffMs?: number;
}

export const DEFAULT_ATTEMPTS = 5;
export const DEFAULT_BACKOFF_MS = 1000;

/** How long a handler may take to react to its abort signal before `close` stops waiting for it. */
export const ABORT_GRACE_MS = 1000;

/** BullMQ refuses ids with a colon or of digits only, so neither queue takes them. */
const JOB_ID = /^[a-z-]+-[^:\s]+$/;

/** Throws `INTERNAL` unless the job id has the agreed form. */
export function assertJobId(ticket: JobTicket): void {
  if (JOB_ID.test(ticket.jobId)) return;
  throw new SaraphinaError('INTERNAL', `expected a job id like "propose-…" without ":", got "${ticket.jobId}"`);
}

export function cancelledReason(): SaraphinaError {
  return new SaraphinaError('CANCELLED', 'the job was cancelled');
}

/** Transient, so a handler that rethrows it reports "try again", never a verdict on the job. */
export function closingReason(): SaraphinaError {
  return new SaraphinaError('QUEUE_UNAVAILABLE', 'the queue is closing; the job will be picked up after the restart');
}

/** What follows when a handler threw. `hand-back`: another worker may take the job at once. */
export type AfterFailure = 'retry' | 'hand-back' | 'cancelled' | 'give-up';

/**
 * @param error what the handler threw
 * @param signal the job's signal; aborted by `cancel` or by `close`
 * @param lastAttempt whether this was the last attempt
 */
export function afterFailure(error: unknown, signal: AbortSignal, lastAttempt: boolean): AfterFailure {
  if (signal.aborted) return isTransient(signal.reason) ? 'hand-back' : 'cancelled';
  return isTransient(error) && !lastAttempt ? 'retry' : 'give-up';
}

/** Delay before the next attempt after `attempt` failed: `backoffMs · 2^(attempt − 1)`, in milliseconds. */
export function retryDelayMs(attempt: number, backoffMs: number): number {
  return backoffMs * 2 ** (attempt - 1);
}

/** One line for a failed attempt; only a job that nobody will try again is an error. */
export function logFailure(logger: Logger, ticket: JobTicket, attempt: number, error: unknown, next: AfterFailure): void {
  const fields = { job: ticket.name, jobId: ticket.jobId, attempt, error: errorText(error) };
  if (next === 'retry') logger.warn('job failed, will be tried again', fields);
  else if (next === 'hand-back') logger.info('job handed back while closing', fields);
  else if (next === 'cancelled') logger.info('job cancelled', fields);
  else logger.error('job failed', { ...fields, stack: error instanceof Error ? error.stack : undefined });
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Waits for `promise` to settle, at most `timeoutMs`. True when it settled in time; never throws. */
export async function settlesWithin(promise: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const settled = promise.then(() => true, () => true);
  const inTime = await Promise.race([settled, late]);
  clearTimeout(timer);
  return inTime;
}
