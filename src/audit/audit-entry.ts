import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CodeArtifact } from '../artifact/code-artifact.ts';

export type AuditAction =
  | 'requested'
  | 'proposed'
  | 'generation_failed'
  | 'run_started'
  | 'run_finished'
  | 'run_aborted'
  | 'approved'
  | 'rejected'
  | 'changes_requested'
  | 'expired'
  | 'deployed'
  | 'superseded'
  | 'refused';

/** Who acted, as recorded for ever. `asserted` identities were claimed, not proven. */
export interface AuditActor {
  id: string;
  asserted: boolean;
  osUser?: string;
}

/** The program itself, when nobody asked. */
export const SYSTEM: AuditActor = { id: 'saraphina', asserted: false };

/**
 * One state change of one artifact. The entry is the change: the artifact document only projects it.
 * `(artifactId, sequence)` is unique, so of two racing writers exactly one wins.
 */
export interface AuditEntry {
  artifactId: string;
  /** 1, 2, 3, … without gaps. */
  sequence: number;
  action: AuditAction;
  actor: AuditActor;
  at: string;
  requestId: string | null;
  /** Facts for readers of the trail. */
  details: Record<string, unknown>;
  /** Fields of the artifact that this entry sets. */
  change: Partial<CodeArtifact>;
  /** Hash of the entry before it; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 of the RFC 8785 JSON of everything above. */
  hash: string;
}

export const GENESIS_HASH = '0'.repeat(64);

/** RFC 8785 JSON of any JSON value. Throws on values that JSON can't hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('expected a JSON value, got undefined');
  return text;
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Hash of an entry over all its fields but `hash` itself. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { artifactId, sequence, action, actor, at, requestId, details, change, previousHash } = entry;
  return sha256(canonicalJson({ artifactId, sequence, action, actor, at, requestId, details, change, previousHash }));
}
