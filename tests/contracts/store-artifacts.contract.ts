import { expect, test } from 'vitest';
import { at, sampleArtifact, sampleEntry } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store.contract.ts';

export function artifactContract(subject: StoreUnderTest): void {
  test('entries come back in order, also from the middle', async () => {
    const { artifacts } = subject.store;
    const chain = Array.from({ length: 12 }, (_, index) => sampleEntry('artifact-a', index + 1));
    for (const entry of chain) await artifacts.append(entry);
    await artifacts.append(sampleEntry('artifact-ab', 1));
    expect(await artifacts.entries('artifact-a')).toEqual(chain);
    expect(await artifacts.entries('artifact-a', 9)).toEqual(chain.slice(9));
    expect(await artifacts.entries('artifact-unknown')).toEqual([]);
  });

  test('a sequence number is given out once, whoever races for it', async () => {
    const rivals = Array.from({ length: 20 }, (_, index) => sampleEntry('artifact-a', 1, { actor: { id: `person-${index}`, asserted: false } }));
    const results = await Promise.allSettled(rivals.map((entry, index) => (index % 2 === 0 ? subject.store : subject.other).artifacts.append(entry)));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(19);
    for (const error of refused) expect(error).toMatchObject({ code: 'SEQUENCE_TAKEN', details: { artifactId: 'artifact-a', sequence: 1 } });
    const winner = rivals[results.findIndex((result) => result.status === 'fulfilled')];
    expect(await subject.other.artifacts.entries('artifact-a')).toEqual([winner]);
  });

  test('a projection never goes backwards', async () => {
    const { artifacts } = subject.store;
    await artifacts.saveProjection(sampleArtifact('artifact-a', 3, { status: 'deployed' }));
    await artifacts.saveProjection(sampleArtifact('artifact-a', 2, { status: 'testing' }));
    await artifacts.saveProjection(sampleArtifact('artifact-a', 3, { status: 'rejected' }));
    expect(await artifacts.get('artifact-a')).toEqual(sampleArtifact('artifact-a', 3, { status: 'deployed' }));
    await artifacts.saveProjection(sampleArtifact('artifact-a', 4, { status: 'superseded' }));
    expect(await artifacts.get('artifact-a')).toEqual(sampleArtifact('artifact-a', 4, { status: 'superseded' }));
    expect(await artifacts.get('artifact-b')).toBeUndefined();
  });

  test('of projections saved at once the newest stays, also when none was there', async () => {
    for (const round of Array(10).keys()) {
      const versions = [1, 5, 2, 4, 3].map((version) => sampleArtifact(`artifact-${round}`, version));
      await Promise.all(versions.map((artifact, index) => (index % 2 === 0 ? subject.store : subject.other).artifacts.saveProjection(artifact)));
      expect((await subject.store.artifacts.get(`artifact-${round}`))?.version).toBe(5);
    }
  });

  test('an artifact lags until all its entries are projected', async () => {
    const { artifacts } = subject.store;
    for (const id of ['artifact-c', 'artifact-a', 'artifact-b']) {
      await artifacts.append(sampleEntry(id, 1));
      await artifacts.append(sampleEntry(id, 2));
    }
    await artifacts.saveProjection(sampleArtifact('artifact-a', 1));
    await artifacts.saveProjection(sampleArtifact('artifact-b', 2));
    expect(await artifacts.lagging(10)).toEqual(['artifact-a', 'artifact-c']);
    expect(await artifacts.lagging(1)).toHaveLength(1);
    await artifacts.saveProjection(sampleArtifact('artifact-c', 2));
    await artifacts.saveProjection(sampleArtifact('artifact-a', 2));
    expect(await artifacts.lagging(10)).toEqual([]);
  });

  test('an entry that was projected by somebody else stops lagging when the same version is saved again', async () => {
    const { artifacts } = subject.store;
    await artifacts.saveProjection(sampleArtifact('artifact-a', 1));
    await artifacts.append(sampleEntry('artifact-a', 1));
    expect(await artifacts.lagging(10)).toEqual(['artifact-a']);
    await artifacts.saveProjection(sampleArtifact('artifact-a', 1));
    expect(await artifacts.lagging(10)).toEqual([]);
  });

  test('lists by status and time, newest change first', async () => {
    const { artifacts } = subject.store;
    for (const [id, status, seconds] of [['a', 'proposed', 1], ['b', 'deployed', 4], ['c', 'proposed', 3], ['d', 'deployed', 2]] as const) {
      await artifacts.saveProjection(sampleArtifact(`artifact-${id}`, 1, { status, updatedAt: at(seconds) }));
    }
    const listed = async (filter: Parameters<typeof artifacts.list>[0]) => (await artifacts.list(filter)).map(({ artifactId }) => artifactId.slice(-1)).join('');
    expect(await listed({})).toBe('bcda');
    expect(await listed({ status: 'proposed' })).toBe('ca');
    expect(await listed({ updatedAfter: at(2) })).toBe('bc');
    expect(await listed({ status: 'deployed', updatedAfter: at(2), limit: 5 })).toBe('b');
    expect(await listed({ limit: 2 })).toBe('bc');
    expect(await artifacts.recentIds(3)).toEqual(['artifact-b', 'artifact-c', 'artifact-d']);
  });

  test('lists 50 unless told and never more than 500', async () => {
    const { artifacts } = subject.store;
    const ids = Array.from({ length: 501 }, (_, index) => `artifact-${index}`);
    for (const id of ids) await artifacts.saveProjection(sampleArtifact(id, 1));
    expect(await artifacts.list({})).toHaveLength(50);
    expect(await artifacts.list({ limit: 100_000 })).toHaveLength(500);
    for (const limit of [0, -1, 1.5, Number.NaN]) await expect(artifacts.list({ limit })).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
    for (let index = 0; index < 501; index += 4) await artifacts.append(sampleEntry(`artifact-${index}`, 1));
    await artifacts.append(sampleEntry('artifact-without-document', 1));
    const all = [];
    for await (const id of artifacts.allIds()) all.push(id);
    expect(all.sort()).toEqual([...ids, 'artifact-without-document'].sort());
  });

  test('finds what is deployed under a name: the latest version that still is', async () => {
    const { artifacts } = subject.store;
    const deployment = (version: number) => ({ target: 'git', path: `isEmail/v${version}`, commit: 'c', version, deployedAt: at(version) });
    await artifacts.saveProjection(sampleArtifact('artifact-a', 1, { status: 'superseded', deployment: deployment(3) }));
    await artifacts.saveProjection(sampleArtifact('artifact-b', 1, { status: 'deployed', deployment: deployment(2) }));
    await artifacts.saveProjection(sampleArtifact('artifact-c', 1, { status: 'deployed', deployment: deployment(1) }));
    await artifacts.saveProjection(sampleArtifact('artifact-d', 1, { status: 'deployed', deployment: deployment(9), content: null }));
    expect((await artifacts.deployedAs('isEmail'))?.artifactId).toBe('artifact-b');
    expect(await artifacts.deployedAs('isemail')).toBeUndefined();
  });

  test('names the waiting artifacts whose time is over, longest over first', async () => {
    const { artifacts } = subject.store;
    const waiting = { status: 'awaiting_approval' as const };
    await artifacts.saveProjection(sampleArtifact('artifact-a', 1, { ...waiting, expiresAt: at(10) }));
    await artifacts.saveProjection(sampleArtifact('artifact-b', 1, { ...waiting, expiresAt: at(5) }));
    await artifacts.saveProjection(sampleArtifact('artifact-c', 1, { ...waiting, expiresAt: at(11) }));
    await artifacts.saveProjection(sampleArtifact('artifact-d', 1, { ...waiting, expiresAt: null }));
    await artifacts.saveProjection(sampleArtifact('artifact-e', 1, { status: 'deployed', expiresAt: at(1) }));
    expect(await artifacts.expired(at(10), 10)).toEqual(['artifact-b', 'artifact-a']);
    expect(await artifacts.expired(at(10), 1)).toEqual(['artifact-b']);
    expect(await artifacts.expired(at(4), 10)).toEqual([]);
  });

  test('counts every execution, whoever reports it at once', async () => {
    const { artifacts } = subject.store;
    expect(await artifacts.executions('artifact-a')).toEqual({ executionCount: 0, errorCount: 0 });
    expect(await artifacts.recordExecution('artifact-b', false)).toEqual({ executionCount: 1, errorCount: 1 });
    const reports = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? subject.store : subject.other).artifacts.recordExecution('artifact-a', index % 4 !== 0));
    const counts = await Promise.all(reports);
    expect(new Set(counts.map(({ executionCount }) => executionCount)).size).toBe(40);
    expect(await artifacts.executions('artifact-a')).toEqual({ executionCount: 40, errorCount: 10 });
  });
}
