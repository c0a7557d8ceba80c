import { GENESIS_HASH, hashEntry, type AuditAction, type AuditActor, type AuditEntry } from '../audit/audit-entry.ts';
import { isErrorCode, SaraphinaError } from '../errors.ts';
import type { ArtifactStore, Clock } from '../ports.ts';
import type { CodeArtifact } from './code-artifact.ts';
import { requireLegal } from './lifecycle.ts';

/** Fields of an artifact before its first entry. */
const BLANK: Omit<CodeArtifact, 'artifactId' | 'status' | 'featureSpec' | 'requestedBy' | 'author' | 'createdAt' | 'updatedAt'> = {
  version: 0,
  artifactType: 'function',
  content: null,
  signature: null,
  testCount: null,
  contentAt: null,
  provenance: null,
  analysis: null,
  testRun: null,
  reviews: null,
  risk: null,
  awaitingSince: null,
  expiresAt: null,
  approval: null,
  rejection: null,
  changeRequest: null,
  deployment: null,
  failure: null,
  revises: null,
  supersedes: null,
  supersededBy: null,
};

/** The artifact after one more entry: the entry's changes, its sequence as version, its time as update time. */
export function applyEntry(artifact: CodeArtifact | undefined, entry: AuditEntry): CodeArtifact {
  const before = artifact ?? ({ ...BLANK, artifactId: entry.artifactId, createdAt: entry.at } as CodeArtifact);
  return { ...before, ...entry.change, artifactId: entry.artifactId, version: entry.sequence, updatedAt: entry.at };
}

export function foldEntries(entries: readonly AuditEntry[]): CodeArtifact | undefined {
  return entries.reduce<CodeArtifact | undefined>(applyEntry, undefined);
}

/** The artifact as its entries say, repairing a projection that a crash left behind. */
export async function loadArtifact(store: ArtifactStore, artifactId: string): Promise<CodeArtifact | undefined> {
  const stored = await store.get(artifactId);
  const missing = await store.entries(artifactId, stored?.version ?? 0);
  if (missing.length === 0) return stored;
  const healed = missing.reduce(applyEntry, stored);
  if (healed) await store.saveProjection(healed);
  return healed;
}

export interface Change {
  action: AuditAction;
  actor: AuditActor;
  requestId: string | null;
  details?: Record<string, unknown>;
  change: Partial<CodeArtifact>;
}

/**
 * Appends one entry after `artifact.version` and updates the projection.
 * @param artifact the state the decision was made on; undefined for the first entry
 * @throws SaraphinaError `SEQUENCE_TAKEN` when somebody else changed the artifact since;
 *   `ILLEGAL_TRANSITION` when the lifecycle forbids the change
 */
export async function recordChange(
  store: ArtifactStore,
  clock: Clock,
  artifactId: string,
  artifact: CodeArtifact | undefined,
  change: Change,
): Promise<CodeArtifact> {
  requireLegal(change.action, artifact?.status ?? 'none', change.change.status ?? artifact?.status ?? 'generating');
  const previous = artifact ? (await store.entries(artifactId, artifact.version - 1))[0] : undefined;
  if (artifact && previous?.sequence !== artifact.version) {
    throw new SaraphinaError('INTEGRITY', `the audit trail of ${artifactId} lost entry ${artifact.version}; run verify`);
  }
  const unhashed = {
    artifactId,
    sequence: (artifact?.version ?? 0) + 1,
    action: change.action,
    actor: change.actor,
    at: clock.now().toISOString(),
    requestId: change.requestId,
    details: change.details ?? {},
    change: change.change,
    previousHash: previous?.hash ?? GENESIS_HASH,
  };
  const entry: AuditEntry = { ...unhashed, hash: hashEntry(unhashed) };
  await store.append(entry);
  const next = applyEntry(artifact, entry);
  await store.saveProjection(next);
  return next;
}

/**
 * Loads, decides and records, again from the start when somebody else was faster.
 * @param decide returns the change, or throws a `user` error to refuse, or returns null for "nothing to do"
 */
export async function changeArtifact(
  store: ArtifactStore,
  clock: Clock,
  artifactId: string,
  decide: (artifact: CodeArtifact) => Change | null | Promise<Change | null>,
): Promise<CodeArtifact> {
  for (let attempt = 1; ; attempt += 1) {
    const artifact = await loadArtifact(store, artifactId);
    if (!artifact) throw new SaraphinaError('UNKNOWN_ID', `there is no artifact ${artifactId}`);
    const change = await decide(artifact);
    if (!change) return artifact;
    try {
      return await recordChange(store, clock, artifactId, artifact, change);
    } catch (error) {
      if (!isErrorCode(error, 'SEQUENCE_TAKEN') || attempt === 5) throw error;
    }
  }
}

/** Repairs every projection that lags behind its entries; returns how many. */
export async function healProjections(store: ArtifactStore): Promise<number> {
  let healed = 0;
  for (;;) {
    const ids = await store.lagging(100);
    if (ids.length === 0) return healed;
    for (const artifactId of ids) {
      const artifact = foldEntries(await store.entries(artifactId));
      if (artifact) await store.saveProjection(artifact);
      healed += 1;
    }
  }
}
