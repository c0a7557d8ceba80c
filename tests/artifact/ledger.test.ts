import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeArtifact, foldEntries, healProjections, loadArtifact, recordChange } from '../../src/artifact/ledger.ts';
import { hashEntry } from '../../src/audit/audit-entry.ts';
import { awaitingArtifact, createTestClock, temporaryStore } from '../support/ledger.ts';

let place: Awaited<ReturnType<typeof temporaryStore>>;
const clock = createTestClock();
const actor = { id: 'author', asserted: false };

beforeEach(async () => {
  place = await temporaryStore();
});
afterEach(() => place.remove());

test('the document is the fold of its entries, entry by entry', async () => {
  const artifact = await awaitingArtifact(place.store.artifacts, clock);
  const entries = await place.store.artifacts.entries(artifact.artifactId);
  expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4]);
  expect(foldEntries(entries)).toEqual(artifact);
  expect(await place.store.artifacts.get(artifact.artifactId)).toEqual(artifact);
});

test('every entry hashes its contents and links to the one before', async () => {
  const artifact = await awaitingArtifact(place.store.artifacts, clock);
  const entries = await place.store.artifacts.entries(artifact.artifactId);
  entries.forEach((entry, index) => {
    expect(entry.hash).toBe(hashEntry(entry));
    expect(entry.previousHash).toBe(index === 0 ? '0'.repeat(64) : entries[index - 1]?.hash);
  });
});

test('a change on an outdated state loses the race for its sequence number', async () => {
  const artifact = await awaitingArtifact(place.store.artifacts, clock);
  const change = { action: 'refused' as const, actor, requestId: null, change: {} };
  await recordChange(place.store.artifacts, clock, artifact.artifactId, artifact, change);
  await expect(recordChange(place.store.artifacts, clock, artifact.artifactId, artifact, change)).rejects.toMatchObject({ code: 'SEQUENCE_TAKEN' });
});

test('a change the lifecycle forbids is refused and leaves no entry', async () => {
  const artifact = await awaitingArtifact(place.store.artifacts, clock);
  await expect(
    recordChange(place.store.artifacts, clock, artifact.artifactId, artifact, { action: 'deployed', actor, requestId: null, change: { status: 'deployed' } }),
  ).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  expect(await place.store.artifacts.entries(artifact.artifactId)).toHaveLength(4);
});

test('a projection that a crash left behind heals when it is read and when the program starts', async () => {
  const artifact = await awaitingArtifact(place.store.artifacts, clock);
  const unhashed = {
    artifactId: artifact.artifactId, sequence: 5, action: 'expired' as const, actor, at: clock.now().toISOString(), requestId: null,
    details: {}, change: { status: 'expired' as const }, previousHash: (await place.store.artifacts.entries(artifact.artifactId, 3))[0]?.hash ?? '',
  };
  await place.store.artifacts.append({ ...unhashed, hash: hashEntry(unhashed) });
  expect((await place.store.artifacts.get(artifact.artifactId))?.status).toBe('awaiting_approval');
  expect(await healProjections(place.store.artifacts)).toBe(1);
  expect((await place.store.artifacts.get(artifact.artifactId))?.status).toBe('expired');
  expect(await healProjections(place.store.artifacts)).toBe(0);
  expect((await loadArtifact(place.store.artifacts, artifact.artifactId))?.version).toBe(5);
});

test('changes at once all get their own sequence number', async () => {
  const artifact = await awaitingArtifact(place.store.artifacts, clock);
  const note = (index: number) =>
    changeArtifact(place.store.artifacts, clock, artifact.artifactId, () => ({ action: 'refused', actor, requestId: `req-${index}`, change: {} }));
  const results = await Promise.allSettled(Array.from({ length: 4 }, (_, index) => note(index)));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(4);
  const entries = await place.store.artifacts.entries(artifact.artifactId);
  expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
