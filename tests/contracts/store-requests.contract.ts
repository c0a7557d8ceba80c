import { expect, test } from 'vitest';
import { at, sampleRequest } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store.contract.ts';

export function requestContract(subject: StoreUnderTest): void {
  test('a request comes back as it was given', async () => {
    const { requests } = subject.store;
    const request = sampleRequest('request-1', {
      actor: { id: 'slack:T1/U1', displayName: 'Ann', asserted: false, osUser: 'ann' },
      artifactId: 'artifact-a',
      attempts: 3,
      lease: { owner: 'worker-1', fence: 3, expiresAt: at(60) },
      progress: 'running',
      outcome: { ok: false, error: { code: 'NO_MATCH', message: 'nothing fits', alternatives: [] } },
      finishedAt: at(5),
    });
    expect(await requests.insert(request)).toEqual({ inserted: true, request });
    expect(await subject.other.requests.get('request-1')).toEqual(request);
    expect(await requests.get('request-2')).toBeUndefined();
  });

  test('a request id is stored once; whoever comes later gets the stored one', async () => {
    const rivals = Array.from({ length: 20 }, (_, index) => sampleRequest('request-1', { args: { request: `wish ${index}` } }));
    const results = await Promise.all(rivals.map((request, index) => (index % 2 === 0 ? subject.store : subject.other).requests.insert(request)));
    const winners = results.filter(({ inserted }) => inserted);
    expect(winners).toHaveLength(1);
    for (const { request } of results) expect(request).toEqual(winners[0]!.request);
  });

  test('accepting works once, and only before anything else happened', async () => {
    const { requests } = subject.store;
    await requests.insert(sampleRequest('request-1', { status: 'received' }));
    expect(await requests.claim('request-1', 'worker', at(0), 1000)).toBeUndefined();
    expect(await requests.accept('request-1')).toBe(true);
    expect(await requests.accept('request-1')).toBe(false);
    expect(await requests.accept('request-2')).toBe(false);
    expect((await requests.get('request-1'))?.status).toBe('pending');
  });

  test('of many who claim a request one gets it, with the next fence', async () => {
    const { requests } = subject.store;
    await requests.insert(sampleRequest('request-1'));
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? subject.store : subject.other).requests.claim('request-1', `worker-${index}`, at(0), 30_000)),
    );
    const won = claims.filter((claim) => claim !== undefined);
    expect(won).toHaveLength(1);
    expect(won[0]).toMatchObject({ attempts: 1, lease: { fence: 1, expiresAt: at(30) } });
    expect(won[0]!.lease!.owner).toBe(`worker-${claims.indexOf(won[0])}`);
    expect(await requests.claim('request-1', 'late', at(29), 30_000)).toBeUndefined();
    expect(await requests.claim('request-1', 'late', at(30), 30_000)).toMatchObject({ attempts: 2, lease: { owner: 'late', fence: 2, expiresAt: at(60) } });
  });

  test('who lost the lease can neither renew, release nor finish', async () => {
    const { requests } = subject.store;
    await requests.insert(sampleRequest('request-1'));
    await requests.claim('request-1', 'slow', at(0), 10_000);
    await requests.claim('request-1', 'fast', at(10), 10_000);
    const outcome = { ok: true as const, value: { by: 'slow' } };
    expect(await requests.renew('request-1', 1, at(99), 'still here')).toBe(false);
    await requests.release('request-1', 1);
    expect(await requests.finish('request-1', 1, outcome, at(11))).toBe(false);
    expect(await requests.get('request-1')).toMatchObject({ status: 'pending', progress: null, lease: { owner: 'fast', fence: 2, expiresAt: at(20) } });
    expect(await requests.renew('request-1', 2, at(40), 'testing')).toBe(true);
    expect(await requests.renew('request-1', 2, at(50))).toBe(true);
    expect(await requests.get('request-1')).toMatchObject({ progress: 'testing', lease: { expiresAt: at(50) } });
    expect(await requests.finish('request-1', 2, { ok: true, value: { by: 'fast' } }, at(12))).toBe(true);
    expect(await requests.finish('request-1', 2, outcome, at(13))).toBe(false);
    expect(await requests.get('request-1')).toMatchObject({ status: 'done', finishedAt: at(12), lease: null, outcome: { ok: true, value: { by: 'fast' } } });
    expect(await requests.claim('request-1', 'late', at(999), 1000)).toBeUndefined();
  });

  test('a released request is free at once, and the old fence is worth nothing', async () => {
    const { requests } = subject.store;
    await requests.insert(sampleRequest('request-1'));
    await requests.claim('request-1', 'first', at(0), 60_000);
    await requests.release('request-1', 1);
    expect(await requests.get('request-1')).toMatchObject({ status: 'pending', lease: null, attempts: 1 });
    expect(await requests.renew('request-1', 1, at(99))).toBe(false);
    expect(await requests.finish('request-1', 1, { ok: true, value: {} }, at(1))).toBe(false);
    expect(await requests.claim('request-1', 'second', at(0), 60_000)).toMatchObject({ lease: { fence: 2 } });
  });

  test('only work that nobody holds can be cancelled', async () => {
    const { requests } = subject.store;
    for (const id of ['received', 'pending', 'held', 'done']) await requests.insert(sampleRequest(id, { status: id === 'received' ? 'received' : 'pending' }));
    await requests.claim('held', 'worker', at(0), 10_000);
    await requests.claim('done', 'worker', at(0), 10_000);
    await requests.finish('done', 1, { ok: true, value: {} }, at(1));
    const cancelled = await Promise.all(['received', 'pending', 'held', 'done', 'unknown'].map((id) => requests.cancel(id, at(5))));
    expect(cancelled).toEqual([true, true, false, false, false]);
    expect(await requests.cancel('pending', at(6))).toBe(false);
    expect(await requests.get('pending')).toMatchObject({ status: 'cancelled', finishedAt: at(5), lease: null });
    expect(await requests.cancel('held', at(10))).toBe(true);
    expect(await requests.finish('held', 1, { ok: true, value: {} }, at(11))).toBe(false);
  });

  test('cancelling and claiming at once: one of them wins', async () => {
    for (const round of Array(10).keys()) {
      const id = `request-${round}`;
      await subject.store.requests.insert(sampleRequest(id));
      const [claimed, cancelled] = await Promise.all([subject.other.requests.claim(id, 'worker', at(0), 1000), subject.store.requests.cancel(id, at(0))]);
      expect([claimed !== undefined, cancelled].filter(Boolean)).toHaveLength(1);
    }
  });

  test('what can be claimed comes oldest first and without the held', async () => {
    const { requests } = subject.store;
    for (const [id, seconds] of [['c', 3], ['a', 1], ['b', 2], ['d', 4]] as const) await requests.insert(sampleRequest(id, { receivedAt: at(seconds) }));
    await requests.insert(sampleRequest('received', { status: 'received' }));
    await requests.claim('b', 'worker', at(10), 10_000);
    const ids = async (now: string, limit: number) => (await requests.claimable(now, limit)).map(({ requestId }) => requestId);
    expect(await ids(at(15), 10)).toEqual(['a', 'c', 'd']);
    expect(await ids(at(20), 10)).toEqual(['a', 'b', 'c', 'd']);
    expect(await ids(at(15), 2)).toEqual(['a', 'c']);
  });

  test('names what was received and never accepted', async () => {
    const { requests } = subject.store;
    for (const seconds of [3, 1, 2]) await requests.insert(sampleRequest(`request-${seconds}`, { status: 'received', receivedAt: at(seconds) }));
    await requests.insert(sampleRequest('pending', { receivedAt: at(0) }));
    const abandoned = async (limit: number) => (await requests.abandoned(at(3), limit)).map(({ requestId }) => requestId);
    expect(await abandoned(10)).toEqual(['request-1', 'request-2']);
    expect(await abandoned(1)).toEqual(['request-1']);
  });

  test('counts who is ahead, what somebody asked for, and what is pending', async () => {
    const { requests } = subject.store;
    const bob = { id: 'bob', displayName: 'Bob', asserted: false };
    await requests.insert(sampleRequest('a', { receivedAt: at(1) }));
    await requests.insert(sampleRequest('b', { receivedAt: at(2), actor: bob, artifactId: 'artifact-a' }));
    await requests.insert(sampleRequest('c', { receivedAt: at(3), command: 'promote', artifactId: 'artifact-a' }));
    await requests.insert(sampleRequest('d', { receivedAt: at(4), status: 'done', artifactId: 'artifact-b' }));
    await requests.insert(sampleRequest('e', { receivedAt: at(5), status: 'received', artifactId: 'artifact-a' }));
    expect(await requests.countAhead('propose', at(5))).toBe(2);
    expect(await requests.countAhead('propose', at(2))).toBe(1);
    expect(await requests.countAhead('predict', at(5))).toBe(0);
    expect(await requests.countByActor('author', at(3))).toBe(3);
    expect(await requests.countByActor('bob', at(3))).toBe(0);
    expect(await requests.countPending()).toBe(3);
    expect((await requests.forArtifact('artifact-a', 10)).map(({ requestId }) => requestId)).toEqual(['e', 'c', 'b']);
    expect(await requests.forArtifact('artifact-a', 1)).toHaveLength(1);
  });
}
