import { applyEntry, foldEntries } from '../artifact/ledger.ts';
import { contentSignature } from '../artifact/content-digest.ts';
import { isLegal } from '../artifact/lifecycle.ts';
import type { ArtifactStatus, CodeArtifact } from '../artifact/code-artifact.ts';
import { canonicalJson, GENESIS_HASH, hashEntry, type AuditEntry } from './audit-entry.ts';

/** One thing that does not add up. `sequence` names the entry, where one is to blame. */
export interface Problem {
  artifactId: string;
  sequence: number | null;
  problem: string;
}

/**
 * Checks one artifact's hash chain: sequence without gaps, hashes, links, legal transitions,
 * content signatures and approvals, in that order for every entry.
 * @returns the problems, first bad entry first
 */
export function verifyChain(artifactId: string, entries: readonly AuditEntry[]): Problem[] {
  const problems: Problem[] = [];
  let previousHash = GENESIS_HASH;
  let artifact: CodeArtifact | undefined;
  for (const [index, entry] of entries.entries()) {
    const say = (problem: string): void => void problems.push({ artifactId, sequence: entry.sequence, problem });
    if (entry.sequence !== index + 1) say(`expected entry ${index + 1}, got entry ${entry.sequence}: entries are missing or reordered`);
    if (entry.artifactId !== artifactId) say(`entry belongs to ${entry.artifactId}`);
    if (entry.previousHash !== previousHash) say('does not link to the entry before it');
    if (hashEntry(entry) !== entry.hash) say('its hash does not match its contents: the entry was changed');
    for (const problem of contentProblems(artifact, entry)) say(problem);
    previousHash = entry.hash;
    artifact = applyEntry(artifact, entry);
  }
  return problems;
}

function contentProblems(before: CodeArtifact | undefined, entry: AuditEntry): string[] {
  const problems: string[] = [];
  const from = before?.status ?? 'none';
  const to = (entry.change.status ?? before?.status ?? 'generating') as ArtifactStatus;
  if (!isLegal(entry.action, from, to)) problems.push(`${entry.action} can't lead from ${from} to ${to}`);
  const { content, signature, approval } = entry.change;
  if (content && signature !== contentSignature(content.code, content.tests)) problems.push('content and signature do not match');
  if (approval && approval.signature !== before?.signature) problems.push('the approval is for other content');
  return problems;
}

/** Compares the stored document with what the entries say. */
export function verifyProjection(entries: readonly AuditEntry[], stored: CodeArtifact | undefined, artifactId: string): Problem[] {
  const expected = foldEntries(entries);
  if (!expected && !stored) return [];
  if (!expected) return [{ artifactId, sequence: 1, problem: 'the document has no audit entries' }];
  const newest = entries.at(-1)?.sequence ?? null;
  if (!stored) return [{ artifactId, sequence: newest, problem: 'the audit entries have no document' }];
  if (stored.version > expected.version) {
    return [{ artifactId, sequence: expected.version + 1, problem: `entry ${expected.version + 1} is missing: the document is at version ${stored.version}` }];
  }
  if (stored.version < expected.version) return [];
  const changed = (Object.keys({ ...expected, ...stored }) as (keyof CodeArtifact)[]).filter(
    (field) => canonicalJson(expected[field] ?? null) !== canonicalJson(stored[field] ?? null),
  );
  return changed.length === 0
    ? []
    : [{ artifactId, sequence: newest, problem: `the document was changed outside the audit trail: ${changed.join(', ')}` }];
}
