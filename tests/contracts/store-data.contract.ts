import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashEntry } from '../../src/audit/audit-entry.ts';
import { MAX_DOCUMENT_BYTES } from '../../src/store/json.ts';
import { at, HOSTILE_DETAILS, sampleArtifact, sampleEntry, samplePrediction, sampleRequest } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store.contract.ts';

const MEGABYTE = 1024 * 1024;
/** JSON text shows what `toEqual` overlooks: own `__proto__` keys and the order of keys. */
const text = (value: unknown) => JSON.stringify(value);

export function dataContract(subject: StoreUnderTest): void {
  test('operators, prototype keys and null characters are data everywhere', async () => {
    const { artifacts, requests, predictions } = subject.store;
    const entry = sampleEntry('artifact-a', 1, { details: HOSTILE_DETAILS });
    const artifact = sampleArtifact('artifact-a', 1, { featureSpec: text(HOSTILE_DETAILS) });
    const request = sampleRequest('request-1', { args: HOSTILE_DETAILS, outcome: { ok: true, value: HOSTILE_DETAILS }, progress: '$set' });
    const query = HOSTILE_DETAILS as Record<string, string>;
    await artifacts.append(entry);
    await artifacts.saveProjection(artifact);
    await requests.insert(request);
    await predictions.save(samplePrediction('pred-1', { query }));
    await predictions.logOutcome('pred-1', '$where\0', at(1));
    const [stored] = await artifacts.entries('artifact-a');
    expect(text(stored)).toBe(text(entry));
    expect(hashEntry(stored!)).toBe(entry.hash);
    expect(text(await artifacts.get('artifact-a'))).toBe(text(artifact));
    expect(text(await requests.get('request-1'))).toBe(text(request));
    expect(text((await predictions.get('pred-1'))?.query)).toBe(text(query));
    expect((await predictions.get('pred-1'))?.outcome).toBe('$where\0');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('any JSON value comes back as it was, its hash included', async () => {
    let sequence = 0;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        sequence += 1;
        const details = JSON.parse(JSON.stringify({ value })) as Record<string, unknown>;
        const entry = sampleEntry('artifact-a', sequence, { details });
        await subject.store.artifacts.append(entry);
        const [stored] = await subject.store.artifacts.entries('artifact-a', sequence - 1);
        expect(hashEntry(stored!)).toBe(entry.hash);
        expect(canonicalJson(stored!.details)).toBe(canonicalJson(details));
      }),
      { numRuns: 100 },
    );
  });

  test('half characters in texts come back as they were', async () => {
    const request = sampleRequest('request-1', { args: { 'a\ud800': '\udfff' }, progress: '\ud83d', actor: { id: 'author', displayName: '\udc00', asserted: true } });
    await subject.store.requests.insert(request);
    expect(text(await subject.other.requests.get('request-1'))).toBe(text(request));
  });

  test.each([['an operator', { $ne: null }], ['null', null], ['a number', 1], ['a null character', 'a\0b'], ['half a character', 'a\ud800'], ['a novel', 'x'.repeat(2000)]])(
    '%s is no key',
    async (_, key) => {
      const { artifacts, requests, signIns, predictions } = subject.store;
      const bad = key as string;
      const refused = { code: 'BAD_ARGUMENTS' };
      await requests.insert(sampleRequest('request-1'));
      await signIns.putLink({ tokenHash: 'hash', identity: 'reviewer', expiresAt: at(60) });
      await expect(requests.get(bad)).rejects.toMatchObject(refused);
      await expect(requests.claim(bad, 'worker', at(0), 1000)).rejects.toMatchObject(refused);
      await expect(requests.insert(sampleRequest(bad))).rejects.toMatchObject(refused);
      await expect(signIns.redeemLink(bad, at(0))).rejects.toMatchObject(refused);
      await expect(signIns.redeemLink('hash', bad)).rejects.toMatchObject(refused);
      await expect(predictions.history(bad, 1)).rejects.toMatchObject(refused);
      await expect(artifacts.list({ status: bad as 'proposed' })).rejects.toMatchObject(refused);
      await expect(artifacts.deployedAs(bad)).rejects.toMatchObject(refused);
      expect((await requests.get('request-1'))?.lease).toBeNull();
      expect(await signIns.redeemLink('hash', at(0))).toBe('reviewer');
    },
  );

  test('keys may hold operators as text', async () => {
    for (const key of ['$ne', '__proto__', 'a.b', "'; DROP TABLE requests; --", 'constructor', '%', 'ünï']) {
      await subject.store.requests.insert(sampleRequest(key, { artifactId: key }));
      expect((await subject.store.requests.get(key))?.requestId).toBe(key);
      expect(await subject.store.requests.forArtifact(key, 10)).toHaveLength(1);
    }
  });

  test('a megabyte of text is kept, too much is refused with both figures', async () => {
    const { artifacts } = subject.store;
    const long = sampleArtifact('artifact-a', 1, { featureSpec: '§'.repeat(MEGABYTE / 2) });
    await artifacts.saveProjection(long);
    expect(text(await artifacts.get('artifact-a'))).toBe(text(long));
    const almost = MAX_DOCUMENT_BYTES - text(sampleArtifact('artifact-b', 1, { featureSpec: '' })).length;
    await artifacts.saveProjection(sampleArtifact('artifact-b', 1, { featureSpec: 'x'.repeat(almost) }));
    expect((await artifacts.get('artifact-b'))?.featureSpec).toHaveLength(almost);
    const tooLong = sampleArtifact('artifact-c', 1, { featureSpec: 'x'.repeat(almost + 1) });
    await expect(artifacts.saveProjection(tooLong)).rejects.toMatchObject({ code: 'BAD_ARGUMENTS', message: expect.stringContaining(`${MAX_DOCUMENT_BYTES + 1}`) });
  });

  test('numbers that JSON can not hold are refused, not changed', async () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(subject.store.requests.insert(sampleRequest('request-1', { args: { number } }))).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
    }
    expect(await subject.store.requests.get('request-1')).toBeUndefined();
  });
}
