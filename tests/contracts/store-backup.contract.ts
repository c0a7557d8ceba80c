import { expect, test } from 'vitest';
import type { BackupRecord, Store } from '../../src/ports.ts';
import { openStore, type Place } from '../support/store-places.ts';
import { at, digest, HOSTILE_DETAILS, sampleArtifact, sampleEntry, samplePrediction, sampleRequest } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** Something of everything, one artifact lagging. */
export async function fill({ artifacts, requests, predictions, signIns, documents }: Store): Promise<void> {
  for (const sequence of [1, 2, 3]) await artifacts.append(sampleEntry('artifact-a', sequence, { details: HOSTILE_DETAILS }));
  await artifacts.saveProjection(sampleArtifact('artifact-a', 3, { status: 'deployed', content: null }));
  for (let index = 1; index <= 120; index += 1) await artifacts.append(sampleEntry('artifact-b', index));
  await artifacts.saveProjection(sampleArtifact('artifact-b', 119));
  await artifacts.recordExecution('artifact-a', false);
  await requests.insert(sampleRequest('request-1', { status: 'received' }));
  await requests.insert(sampleRequest('request-2', { args: HOSTILE_DETAILS, artifactId: 'artifact-a' }));
  await requests.claim('request-2', 'worker', at(0), 30_000);
  await requests.insert(sampleRequest('request-3'));
  await requests.claim('request-3', 'worker', at(0), 30_000);
  await requests.finish('request-3', 1, { ok: true, value: { artifactId: 'artifact-a' } }, at(1));
  await predictions.save(samplePrediction('pred-1'));
  await predictions.logOutcome('pred-1', 1, at(1));
  await predictions.logOutcome('pred-1', 'lost\0', at(2));
  await signIns.putLink({ tokenHash: digest('link'), identity: 'reviewer', expiresAt: at(60) });
  await signIns.putSession({ tokenHash: digest('session'), identities: ['author', 'reviewer'], expiresAt: at(60) });
  await documents.put('note', { key: 'a', version: 0, about: 'artifact-a', dueAt: at(5), body: HOSTILE_DETAILS });
  await documents.put('note', { key: 'b', version: 0, about: '', dueAt: null, body: { text: 'b' } });
}

/** All records as lines, as a backup file would hold them. */
export async function backupLines(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const record of store.backup()) lines.push(JSON.stringify(record));
  return lines;
}

export async function* fromLines(lines: string[]): AsyncGenerator<BackupRecord> {
  for (const line of lines) yield JSON.parse(line) as BackupRecord;
}

export function backupContract(subject: StoreUnderTest, createPlace: () => Promise<Place>): void {
  test('a restored store holds what the first one held and goes on from there', async () => {
    await fill(subject.store);
    const lines = await backupLines(subject.store);
    const place = await createPlace();
    const restored = await openStore(place.address);
    expect(await restored.restore(fromLines(lines))).toBe(lines.length);
    expect(await backupLines(restored)).toEqual(lines);
    expect(await restored.artifacts.lagging(10)).toEqual(['artifact-b']);
    expect(await restored.artifacts.entries('artifact-a')).toEqual(await subject.store.artifacts.entries('artifact-a'));
    expect(await restored.artifacts.recordExecution('artifact-a', true)).toEqual({ executionCount: 2, errorCount: 1 });
    await expect(restored.artifacts.append(sampleEntry('artifact-b', 120))).rejects.toMatchObject({ code: 'SEQUENCE_TAKEN' });
    expect(await restored.requests.finish('request-2', 1, { ok: true, value: {} }, at(2))).toBe(true);
    expect(await restored.signIns.redeemLink(digest('link'), at(0))).toBe('reviewer');
    await restored.close();
    await place.remove();
  });

  test('a store that holds anything is not restored into', async () => {
    await fill(subject.store);
    const lines = await backupLines(subject.store);
    await expect(subject.other.restore(fromLines(lines))).rejects.toMatchObject({ code: 'NOT_EMPTY' });
    expect(await backupLines(subject.store)).toEqual(lines);
  });

  test.each([
    ['of an unknown collection', { collection: 'passwords', record: {} }],
    ['without its key', { collection: 'executions', record: { executionCount: 1, errorCount: 0 } }],
    ['that is incomplete', { collection: 'requests', record: { requestId: 'request-1' } }],
    ['with an operator as key', { collection: 'entries', record: { artifactId: { $ne: 1 }, sequence: 1 } }],
  ])('a record %s is refused', async (_, record) => {
    await expect(subject.store.restore(fromLines([JSON.stringify(record)]))).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
    expect(await backupLines(subject.store)).toEqual([]);
  });

  test('a backup with a record twice is refused', async () => {
    const line = JSON.stringify({ collection: 'entries', record: sampleEntry('artifact-a', 1) });
    await expect(subject.store.restore(fromLines([line, line]))).rejects.toMatchObject({ code: 'BAD_ARGUMENTS', message: expect.stringContaining('twice') });
  });

  test('a backup can be taken while others write, and its chains have no gaps', async () => {
    await fill(subject.store);
    let written = 120;
    const taken: BackupRecord[] = [];
    for await (const record of subject.store.backup()) {
      taken.push(record);
      written += 1;
      await subject.other.artifacts.append(sampleEntry('artifact-b', written));
      await subject.other.artifacts.saveProjection(sampleArtifact('artifact-b', written));
    }
    const of = (collection: string, id: string) => taken.filter((row) => row.collection === collection && row.record['artifactId'] === id).map(({ record }) => record);
    const sequences = of('entries', 'artifact-b').map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    expect(Number(of('artifacts', 'artifact-b')[0]!['version'])).toBeLessThanOrEqual(sequences.length);
  });
}
