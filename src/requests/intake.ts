import { randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
import { auditActor } from '../approval/decide.ts';
import { changeArtifact, loadArtifact, recordChange } from '../artifact/ledger.ts';
import { SYSTEM } from '../audit/audit-entry.ts';
import { isErrorCode, SaraphinaError } from '../errors.ts';
import type { ReplyTarget } from '../message.ts';
import type { Actor, JobCommand, StoredRequest } from './stored-request.ts';

/** A person is told "nothing was started" when saving takes longer than this. */
export const INTAKE_LIMIT_MS = 2000;

export interface IntakeRequest {
  requestId: string;
  command: JobCommand;
  args: Record<string, unknown>;
  actor: Actor;
  replyTarget: ReplyTarget;
  /** The artifact the command is about; null for commands that create one or need none. */
  artifactId: string | null;
  /** Done after the request was saved and before it is accepted, within the same two seconds. */
  beforeAccept?(stored: StoredRequest): Promise<void>;
}

export function newId(kind: 'artifact' | 'pred' | 'req'): string {
  return `${kind}-${randomBytes(6).toString('hex')}`;
}

/**
 * Saves a command, then enqueues it. Only a saved command is ever acknowledged: until `accept`
 * succeeded nothing runs, and a command that could not be saved in time is cancelled.
 * @returns the stored request; the earlier one when the same `requestId` was handed in before
 * @throws SaraphinaError `NOT_ACCEPTED` when the store failed or took over two seconds
 */
export async function takeIn(app: App, intake: IntakeRequest): Promise<StoredRequest> {
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      late = true;
      fail(new SaraphinaError('NOT_ACCEPTED', 'the store did not answer within 2 s; nothing was started, try again'));
    }, INTAKE_LIMIT_MS);
  });
  const saving = save(app, intake, () => late);
  saving.catch(() => undefined);
  const stored = await Promise.race([saving, limit])
    .catch((error: unknown) => {
      if (!late && !(error instanceof SaraphinaError && error.kind === 'transient')) throw error;
      late = true;
      void saving.catch(() => undefined).then(() => giveUp(app, intake.requestId)).catch(() => undefined);
      throw error instanceof SaraphinaError && error.code === 'NOT_ACCEPTED'
        ? error
        : new SaraphinaError('NOT_ACCEPTED', `${(error as Error).message}; nothing was started, try again`);
    })
    .finally(() => clearTimeout(timer));
  await app.queue.enqueue(ticketOf(stored)).catch((error: unknown) => {
    app.logger.warn('saved but not enqueued yet; the reconciler will', { requestId: stored.requestId, error: String(error) });
  });
  return stored;
}

async function save(app: App, intake: IntakeRequest, isLate: () => boolean): Promise<StoredRequest> {
  const creates = intake.command === 'propose' || intake.command === 'import';
  const { beforeAccept, ...given } = intake;
  const fresh: StoredRequest = {
    ...given,
    artifactId: creates ? newId('artifact') : intake.artifactId,
    status: 'received',
    receivedAt: app.clock.now().toISOString(),
    finishedAt: null,
    attempts: 0,
    lease: null,
    progress: null,
    outcome: null,
  };
  const { request } = await app.store.requests.insert(fresh);
  if (request.status === 'cancelled') throw new SaraphinaError('NOT_ACCEPTED', 'this request was given up; send it again');
  if (request.status !== 'received') return request;
  if (creates && request.artifactId !== null) await openArtifact(app, request, request.artifactId);
  await beforeAccept?.(request);
  if (isLate()) throw new SaraphinaError('NOT_ACCEPTED', 'too late');
  await app.store.requests.accept(request.requestId);
  return { ...request, status: 'pending' };
}

/** `AUTO_SANDBOX`: asks for the test run that follows a proposal, once, as the person who proposed. */
export async function followWithTests(app: App, proposal: StoredRequest): Promise<void> {
  if (!app.config.AUTO_SANDBOX || proposal.artifactId === null) return;
  const { actor, replyTarget, artifactId } = proposal;
  await takeIn(app, { requestId: `${proposal.requestId}-tests`, command: 'run-sandbox', args: { artifactId }, actor, replyTarget, artifactId });
}

/** Cancels a request that was never acknowledged, and closes the artifact it opened. */
export async function giveUp(app: App, requestId: string): Promise<void> {
  const artifacts = app.store.artifacts;
  const request = await app.store.requests.get(requestId);
  if (!request || !(await app.store.requests.cancel(requestId, app.clock.now().toISOString())) || request.artifactId === null) return;
  const artifact = await loadArtifact(artifacts, request.artifactId);
  if (artifact?.status !== 'generating') return;
  const failure = { code: 'NOT_ACCEPTED', message: 'the request was never accepted; nothing was started' };
  await changeArtifact(artifacts, app.clock, request.artifactId, (current) =>
    current.status === 'generating'
      ? { action: 'generation_failed', actor: SYSTEM, requestId, details: failure, change: { status: 'generation_failed', failure } }
      : null,
  );
}

async function openArtifact(app: App, request: StoredRequest, artifactId: string): Promise<void> {
  const featureSpec = request.command === 'propose' ? String(request.args['request']) : `import of ${String(request.args['codeFile'])}`;
  /** A revision still belongs to whoever asked first, so that a reviewer who wants changes may approve them. */
  const revised = request.args['revises'] !== undefined;
  await recordChange(app.store.artifacts, app.clock, artifactId, undefined, {
    action: 'requested',
    actor: auditActor(request.actor),
    requestId: request.requestId,
    details: { command: request.command, featureSpec },
    change: {
      status: 'generating',
      featureSpec,
      requestedBy: revised ? String(request.args['requestedBy']) : request.actor.id,
      ...(revised ? { revises: String(request.args['revises']) } : {}),
      author: request.command === 'import' ? request.actor.id : 'saraphina',
    },
  }).catch((error: unknown) => {
    if (!isErrorCode(error, 'SEQUENCE_TAKEN')) throw error;
  });
}

export function ticketOf(request: StoredRequest): { name: JobCommand; jobId: string; requestId: string } {
  return { name: request.command, jobId: `${request.command}-${request.requestId.replaceAll(/[^\w-]/g, '_')}`, requestId: request.requestId };
}
