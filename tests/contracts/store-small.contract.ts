import { expect, test } from 'vitest';
import { at, digest, samplePrediction } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store.contract.ts';

/** Predictions, sign-in links and sessions, and the store as a whole. */
export function smallStoresContract(subject: StoreUnderTest): void {
  test('a prediction comes back as it was saved, and saving it again keeps its outcome', async () => {
    const { predictions } = subject.store;
    await predictions.save(samplePrediction('pred-1'));
    expect(await subject.other.predictions.get('pred-1')).toEqual(samplePrediction('pred-1'));
    await predictions.logOutcome('pred-1', true, at(1));
    await predictions.save(samplePrediction('pred-1'));
    expect(await predictions.get('pred-1')).toMatchObject({ outcome: true, outcomeAt: at(1) });
    expect(await predictions.get('pred-2')).toBeUndefined();
  });

  test('a corrected outcome replaces the first and keeps it in the history', async () => {
    const { predictions } = subject.store;
    await predictions.save(samplePrediction('pred-1'));
    await predictions.logOutcome('pred-1', 0.25, at(1));
    const corrected = await predictions.logOutcome('pred-1', 'lost', at(2));
    expect(corrected).toEqual(samplePrediction('pred-1', { outcome: 'lost', outcomeAt: at(2), outcomeHistory: [{ outcome: 0.25, at: at(1) }] }));
    expect(await predictions.get('pred-1')).toEqual(corrected);
    expect(await predictions.logOutcome('pred-2', 1, at(1))).toBeUndefined();
  });

  test('outcomes logged at once are all kept', async () => {
    await subject.store.predictions.save(samplePrediction('pred-1'));
    const values = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(values.map((value) => (value % 2 === 0 ? subject.store : subject.other).predictions.logOutcome('pred-1', value, at(value))));
    const found = (await subject.store.predictions.get('pred-1'))!;
    const kept = [...found.outcomeHistory.map(({ outcome }) => outcome), found.outcome].map(Number);
    expect(kept.sort((a, b) => a - b)).toEqual(values);
  });

  test('predictions are listed newest first, per domain', async () => {
    const { predictions } = subject.store;
    for (const [id, seconds] of [['a', 1], ['b', 3], ['c', 2]] as const) await predictions.save(samplePrediction(`pred-${id}`, { createdAt: at(seconds) }));
    await predictions.save(samplePrediction('pred-d', { createdAt: at(9), domain: 'battery_life' }));
    expect(await predictions.recentIds(3)).toEqual(['pred-d', 'pred-b', 'pred-c']);
    expect((await predictions.history('device_recovery', 2)).map(({ predictionId }) => predictionId)).toEqual(['pred-b', 'pred-c']);
  });

  test('a sign-in link opens once, however many press it at once', async () => {
    await subject.store.signIns.putLink({ tokenHash: digest('link'), identity: 'reviewer', expiresAt: at(60) });
    const presses = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? subject.store : subject.other).signIns.redeemLink(digest('link'), at(59)));
    expect((await Promise.all(presses)).filter((identity) => identity !== undefined)).toEqual(['reviewer']);
    expect(await subject.store.signIns.redeemLink(digest('link'), at(59))).toBeUndefined();
  });

  test('an expired link opens nothing', async () => {
    const { signIns } = subject.store;
    await signIns.putLink({ tokenHash: digest('link'), identity: 'reviewer', expiresAt: at(60) });
    expect(await signIns.redeemLink(digest('link'), at(60))).toBeUndefined();
    expect(await signIns.redeemLink(digest('link'), at(59))).toBeUndefined();
    expect(await signIns.redeemLink(digest('unknown'), at(0))).toBeUndefined();
  });

  test('a session lasts until it expires or is deleted', async () => {
    const { signIns } = subject.store;
    const tokenHash = digest('session');
    await signIns.putSession({ tokenHash, identities: ['author'], expiresAt: at(60) });
    await signIns.putSession({ tokenHash, identities: ['author', 'reviewer'], expiresAt: at(90) });
    expect(await subject.other.signIns.getSession(tokenHash, at(89))).toEqual({ identities: ['author', 'reviewer'], expiresAt: at(90) });
    expect(await signIns.getSession(tokenHash, at(90))).toBeUndefined();
    await signIns.deleteSession(tokenHash);
    expect(await signIns.getSession(tokenHash, at(0))).toBeUndefined();
  });

  test('signing in forgets what has expired', async () => {
    const { signIns } = subject.store;
    await signIns.putSession({ tokenHash: digest('old'), identities: ['author'], expiresAt: at(1) });
    await signIns.putSession({ tokenHash: digest('new'), identities: ['author'], expiresAt: at(9) });
    await signIns.putLink({ tokenHash: digest('old'), identity: 'author', expiresAt: at(1) });
    await signIns.redeemLink(digest('unknown'), at(5));
    expect(await signIns.getSession(digest('old'), at(0))).toBeUndefined();
    expect(await signIns.redeemLink(digest('old'), at(0))).toBeUndefined();
    expect(await signIns.getSession(digest('new'), at(5))).toBeDefined();
  });

  test('answers a ping; after closing, which may happen twice, it says that it is not there', async () => {
    await subject.store.ping();
    await subject.store.close();
    await subject.store.close();
    await expect(subject.store.requests.get('request-1')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(subject.store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await subject.other.ping();
  });
}
