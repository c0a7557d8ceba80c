/**
 * What stores hold: per record the fields that queries need, and the rest as JSON text.
 * SQLite columns and MongoDB fields carry these names.
 */
import type { CodeArtifact } from '../artifact/code-artifact.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { StoredDocument } from '../ports.ts';
import type { StoredPrediction } from '../predictions/prediction.ts';
import type { RequestOutcome, StoredRequest } from '../requests/stored-request.ts';
import { checkInteger, checkKey, decode, encode } from './json.ts';

export interface EntryRow {
  artifactId: string;
  sequence: number;
  body: string;
}

export interface ArtifactRow {
  artifactId: string;
  version: number;
  status: string;
  updatedAt: string;
  expiresAt: string | null;
  entryPoint: string | null;
  deployedVersion: number | null;
  body: string;
}

export interface RequestRow {
  requestId: string;
  command: string;
  actorId: string;
  artifactId: string | null;
  status: string;
  receivedAt: string;
  finishedAt: string | null;
  /** Number of claims, and therefore also the fence of the last one. */
  attempts: number;
  leaseOwner: string | null;
  /** Empty when nobody holds it, so that "free at T" is one comparison. */
  leaseExpiresAt: string;
  /** JSON text. */
  progress: string;
  /** JSON text. */
  outcome: string;
  /** JSON text of `{args, actor, replyTarget}`. */
  body: string;
}

export interface PredictionRow {
  predictionId: string;
  domain: string;
  createdAt: string;
  body: string;
  /** JSON texts of `{outcome, at}`, oldest first; the last one counts. */
  outcomes: string[];
}

export type LoggedOutcome = StoredPrediction['outcomeHistory'][number];

export function entryRow(entry: AuditEntry): EntryRow {
  return {
    artifactId: checkKey(entry.artifactId, 'artifactId'),
    sequence: checkInteger(entry.sequence, 'sequence', 1),
    body: encode(entry),
  };
}

export function entryOf(row: EntryRow): AuditEntry {
  return decode(row.body, `entries ${row.artifactId} ${row.sequence}`);
}

export function artifactRow(artifact: CodeArtifact): ArtifactRow {
  return {
    artifactId: checkKey(artifact.artifactId, 'artifactId'),
    version: checkInteger(artifact.version, 'version', 1),
    status: checkKey(artifact.status, 'status'),
    updatedAt: checkKey(artifact.updatedAt, 'updatedAt'),
    expiresAt: artifact.expiresAt,
    entryPoint: artifact.content?.entryPoint.toWellFormed() ?? null,
    deployedVersion: artifact.deployment?.version ?? null,
    body: encode(artifact),
  };
}

export function artifactOf(row: Pick<ArtifactRow, 'artifactId' | 'body'>): CodeArtifact {
  return decode(row.body, `artifacts ${row.artifactId}`);
}

export function requestRow(request: StoredRequest): RequestRow {
  const { args, actor, replyTarget, lease } = request;
  return {
    requestId: checkKey(request.requestId, 'requestId'),
    command: checkKey(request.command, 'command'),
    actorId: checkKey(actor.id, 'actor.id'),
    artifactId: request.artifactId === null ? null : checkKey(request.artifactId, 'artifactId'),
    status: checkKey(request.status, 'status'),
    receivedAt: checkKey(request.receivedAt, 'receivedAt'),
    finishedAt: request.finishedAt,
    attempts: checkInteger(request.attempts, 'attempts', 0),
    leaseOwner: lease === null ? null : checkKey(lease.owner, 'lease.owner'),
    leaseExpiresAt: lease === null ? '' : checkKey(lease.expiresAt, 'lease.expiresAt'),
    progress: encode(request.progress),
    outcome: encode(request.outcome),
    body: encode({ args, actor, replyTarget }),
  };
}

export function requestOf(row: RequestRow): StoredRequest {
  const where = `requests ${row.requestId}`;
  const { args, actor, replyTarget } = decode<Pick<StoredRequest, 'args' | 'actor' | 'replyTarget'>>(row.body, where);
  return {
    requestId: row.requestId,
    command: row.command as StoredRequest['command'],
    args,
    actor,
    replyTarget,
    artifactId: row.artifactId,
    status: row.status as StoredRequest['status'],
    receivedAt: row.receivedAt,
    finishedAt: row.finishedAt,
    attempts: row.attempts,
    lease: row.leaseOwner === null ? null : { owner: row.leaseOwner, fence: row.attempts, expiresAt: row.leaseExpiresAt },
    progress: decode<string | null>(row.progress, where),
    outcome: decode<RequestOutcome | null>(row.outcome, where),
  };
}

/** When a lease taken at `now` (ISO 8601) ends. */
export function leaseEnd(now: string, leaseMs: number): string {
  const start = Date.parse(checkKey(now, 'now'));
  return new Date(checkInteger(start, 'now', 0) + checkInteger(leaseMs, 'leaseMs', 1)).toISOString();
}

export function predictionRow(prediction: StoredPrediction): PredictionRow {
  const { outcome, outcomeAt, outcomeHistory, ...body } = prediction;
  const logged = outcome === null || outcomeAt === null ? outcomeHistory : [...outcomeHistory, { outcome, at: outcomeAt }];
  return {
    predictionId: checkKey(prediction.predictionId, 'predictionId'),
    domain: checkKey(prediction.domain, 'domain'),
    createdAt: checkKey(prediction.createdAt, 'createdAt'),
    body: encode(body),
    outcomes: logged.map(encode),
  };
}

export function predictionOf(row: PredictionRow): StoredPrediction {
  const where = `predictions ${row.predictionId}`;
  const outcomeHistory = row.outcomes.map((text) => decode<LoggedOutcome>(text, where));
  const last = outcomeHistory.pop();
  return { ...decode<StoredPrediction>(row.body, where), outcome: last?.outcome ?? null, outcomeAt: last?.at ?? null, outcomeHistory };
}

/** A document as stored; `dueAt` is empty when it is never due, `id` names kind and key together. */
export interface DocumentRow {
  id: string;
  kind: string;
  key: string;
  version: number;
  about: string;
  dueAt: string;
  body: string;
}

/** Kinds are ours and hold no `#`, so the id is unique. */
export function documentId(kind: string, key: string): string {
  return `${checkKey(kind, 'kind')}#${checkKey(key, 'key')}`;
}

/** The row that replaces the document's present version, i.e. one version up. */
export function nextDocumentRow(kind: string, document: StoredDocument): DocumentRow {
  return documentRow(kind, { ...document, version: checkInteger(document.version, 'version', 0) + 1 });
}

export function documentRow(kind: string, { key, version, about, dueAt, body }: StoredDocument): DocumentRow {
  return {
    id: documentId(kind, key),
    kind,
    key,
    version: checkInteger(version, 'version', 1),
    about: checkKey(about, 'about'),
    dueAt: dueAt === null ? '' : checkKey(dueAt, 'dueAt'),
    body: encode(body),
  };
}

export function documentOf<Body>({ id, key, version, about, dueAt, body }: DocumentRow): StoredDocument<Body> {
  return { key, version, about, dueAt: dueAt === '' ? null : dueAt, body: decode<Body>(body, `documents ${id}`) };
}
