import type { App } from '../app.ts';
import { changeArtifact, healProjections } from '../artifact/ledger.ts';
import { SYSTEM } from '../audit/audit-entry.ts';
import { isErrorCode } from '../errors.ts';
import { giveUp, ticketOf } from './intake.ts';

/** A request that was never accepted is given up after this; nobody was shown an id. */
const ABANDONED_AFTER_MS = 30_000;

export interface Reconciled {
  healed: number;
  enqueued: number;
  abandoned: number;
  expired: number;
}

/**
 * Makes the queue and the projections agree with the store: repairs lagging projections, re-enqueues
 * what was accepted and nobody works on, gives up what was never accepted, expires old approvals.
 * Safe to run at any time and from several processes.
 */
export async function reconcile(app: App): Promise<Reconciled> {
  const healed = await healProjections(app.store.artifacts);
  const abandoned = await giveUpAbandoned(app);
  const expired = await expireApprovals(app);
  const claimable = await app.store.requests.claimable(app.clock.now().toISOString(), 1000);
  for (const request of claimable) await app.queue.enqueue(ticketOf(request));
  return { healed, enqueued: claimable.length, abandoned, expired };
}

async function giveUpAbandoned(app: App): Promise<number> {
  const before = new Date(app.clock.now().getTime() - ABANDONED_AFTER_MS).toISOString();
  const requests = await app.store.requests.abandoned(before, 100);
  for (const request of requests) await giveUp(app, request.requestId);
  return requests.length;
}

async function expireApprovals(app: App): Promise<number> {
  const now = app.clock.now().toISOString();
  const ids = await app.store.artifacts.expired(now, 100);
  for (const artifactId of ids) {
    await changeArtifact(app.store.artifacts, app.clock, artifactId, (artifact) =>
      artifact.status === 'awaiting_approval' && artifact.expiresAt !== null && artifact.expiresAt <= now
        ? { action: 'expired', actor: SYSTEM, requestId: null, details: { expiresAt: artifact.expiresAt }, change: { status: 'expired' } }
        : null,
    );
  }
  return ids.length;
}

/** Runs `reconcile` now and every `everyMs` until the returned function is called. Failures are logged once per kind. */
export function keepReconciling(app: App, everyMs: number): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let lastFailure = '';
  const round = async (): Promise<void> => {
    try {
      await reconcile(app);
      lastFailure = '';
    } catch (error) {
      const text = isErrorCode(error, 'QUEUE_UNAVAILABLE') ? 'the queue is unreachable' : String(error);
      if (text !== lastFailure) app.logger.warn('reconciling failed; it is tried again', { error: text });
      lastFailure = text;
    }
    if (!stopped) timer = setTimeout(() => (running = round()), everyMs);
  };
  let running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
