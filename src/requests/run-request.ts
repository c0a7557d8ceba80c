import type { App } from '../app.ts';
import { isErrorCode, isTransient, SaraphinaError, toErrorReport } from '../errors.ts';
import type { JobContext, JobTicket } from '../ports.ts';
import type { JobCommand, RequestOutcome, StoredRequest } from './stored-request.ts';

/** What a job may use besides the app: who it works for, how to say what it does, when to stop. */
export interface Work {
  request: StoredRequest;
  /** Aborted when the job is cancelled, the process closes, or the lease is lost. */
  signal: AbortSignal;
  progress(text: string): Promise<void>;
}

export type RequestHandler = (app: App, work: Work) => Promise<Record<string, unknown>>;
export type RequestHandlers = Record<JobCommand, RequestHandler>;

/** How long a claim holds without renewal. A dead worker's request is taken over after this. */
export const LEASE_MS = 15_000;

/** A request that was claimed this often without an end takes its workers down; it is given up. */
const MAX_CLAIMS = 20;

/**
 * Works on one stored request: claim it, run its handler, store the outcome, tell the platform.
 * Delivered twice, it runs once: who can't claim the request leaves it alone.
 * @throws SaraphinaError transient ones only, so that the queue tries again; the request stays pending then
 */
export async function runRequest(app: App, handlers: RequestHandlers, ticket: JobTicket, context: JobContext): Promise<void> {
  const request = await app.store.requests.claim(ticket.requestId, app.instance, app.clock.now().toISOString(), LEASE_MS);
  if (!request?.lease) return;
  const fence = request.lease.fence;
  const lost = new AbortController();
  const signal = AbortSignal.any([context.signal, lost.signal]);
  const renew = async (text?: string): Promise<void> => {
    const expiresAt = new Date(app.clock.now().getTime() + LEASE_MS).toISOString();
    const held = await app.store.requests.renew(request.requestId, fence, expiresAt, text);
    if (!held) lost.abort(new SaraphinaError('LEASE_LOST', `another worker took over ${request.requestId}`));
  };
  const heartbeat = setInterval(() => void renew().catch(() => undefined), LEASE_MS / 3);
  const progress = async (text: string): Promise<void> => {
    await renew(text).catch(() => undefined);
    await context.progress(text);
  };
  try {
    if (request.attempts > MAX_CLAIMS) throw new SaraphinaError('INTERNAL', `given up after ${MAX_CLAIMS} tries that never ended`);
    const value = await handlers[request.command](app, { request, signal, progress });
    await finish(app, request, fence, { ok: true, value });
  } catch (error) {
    await settleFailure(app, request, fence, context, error);
  } finally {
    clearInterval(heartbeat);
  }
}

async function settleFailure(app: App, request: StoredRequest, fence: number, context: JobContext, thrown: unknown): Promise<void> {
  const { requestId } = request;
  const cancelled = context.signal.aborted && isErrorCode(context.signal.reason, 'CANCELLED');
  const shuttingDown = context.signal.aborted && !cancelled;
  const error: unknown = cancelled ? context.signal.reason : thrown;
  if (shuttingDown || (isTransient(error) && !context.lastAttempt)) {
    app.logger.warn('request handed back', { requestId, reason: String(error) });
    await app.store.requests.release(requestId, fence).catch(() => undefined);
    if (shuttingDown) return;
    throw error;
  }
  if (!(error instanceof SaraphinaError) || error.kind === 'bug') {
    app.logger.error('request failed', { requestId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  const report = toErrorReport(isTransient(error) ? tryLater(error) : error, requestId);
  await finish(app, request, fence, { ok: false, error: report });
}

function tryLater(error: unknown): unknown {
  if (!(error instanceof SaraphinaError)) return error;
  return new SaraphinaError(error.code, `${error.message}. Nothing was lost; try again later`, error.details);
}

/** Learned from before the request is over: a crash in between repeats both. What can't be learned holds nobody up. */
async function learnFrom(app: App, { requestId, artifactId }: StoredRequest): Promise<void> {
  if (artifactId === null) return;
  await app.templates.follow(artifactId).catch((error: unknown) => {
    if (isTransient(error)) throw error;
    app.logger.error('what became of an artifact was not taken in', { requestId, artifactId, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  });
}

async function finish(app: App, request: StoredRequest, fence: number, outcome: RequestOutcome): Promise<void> {
  await learnFrom(app, request);
  const now = app.clock.now().toISOString();
  const ours = await app.store.requests.finish(request.requestId, fence, outcome, now);
  if (!ours) app.logger.warn('another worker finished this request', { requestId: request.requestId });
}
