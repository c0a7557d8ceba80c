import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/audit/audit-entry.ts';
import { hashEntry } from '../../src/audit/audit-entry.ts';
import { verifyChain, verifyProjection } from '../../src/audit/verify.ts';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { awaitingArtifact, createTestClock, temporaryStore } from '../support/ledger.ts';

let place: Awaited<ReturnType<typeof temporaryStore>>;
let entries: AuditEntry[];
let artifact: CodeArtifact;
const id = 'artifact-1';

beforeEach(async () => {
  place = await temporaryStore();
  artifact = await awaitingArtifact(place.store.artifacts, createTestClock(), id);
  entries = await place.store.artifacts.entries(id);
});
afterEach(() => place.remove());

function firstBad(tampered: AuditEntry[]): number | null | undefined {
  return verifyChain(id, tampered)[0]?.sequence;
}

test('an honest trail has no problems', () => {
  expect(verifyChain(id, entries)).toEqual([]);
  expect(verifyProjection(entries, artifact, id)).toEqual([]);
});

test.each([
  ['edited', (list: AuditEntry[]) => list.map((entry) => (entry.sequence === 2 ? { ...entry, actor: { id: 'mallory', asserted: false } } : entry)), 2],
  ['deleted from the middle', (list: AuditEntry[]) => list.filter((entry) => entry.sequence !== 2), 3],
  ['reordered', (list: AuditEntry[]) => [list[0], list[2], list[1], list[3]] as AuditEntry[], 3],
  ['duplicated', (list: AuditEntry[]) => [...list, list[3]] as AuditEntry[], 4],
])('an entry %s is named', (_, tamper, sequence) => {
  expect(firstBad(tamper(entries))).toBe(sequence);
});

test('an entry edited together with its own hash breaks the link of the next one', () => {
  const tampered = entries.map((entry) => {
    if (entry.sequence !== 2) return entry;
    const edited = { ...entry, details: { forged: true } };
    return { ...edited, hash: hashEntry(edited) };
  });
  expect(firstBad(tampered)).toBe(3);
});

test('a tail cut off shows against the document', () => {
  const problems = verifyProjection(entries.slice(0, 3), artifact, id);
  expect(problems[0]).toMatchObject({ sequence: 4, problem: expect.stringContaining('missing') });
});

test('a document changed outside the trail names the field', () => {
  const problems = verifyProjection(entries, { ...artifact, requestedBy: 'mallory' }, id);
  expect(problems[0]?.problem).toContain('requestedBy');
});

test('content that does not match its signature is named even when the hashes were redone', () => {
  const forged: AuditEntry[] = [];
  for (const entry of entries) {
    const content = entry.change.content;
    const change = content ? { ...entry.change, content: { ...content, code: 'export const evil = 1;\n' } } : entry.change;
    const unhashed = { ...entry, change, previousHash: forged.at(-1)?.hash ?? entry.previousHash };
    forged.push({ ...unhashed, hash: hashEntry(unhashed) });
  }
  expect(verifyChain(id, forged)[0]).toMatchObject({ sequence: 2, problem: 'content and signature do not match' });
});
