import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyEntry } from '../../src/artifact/ledger.ts';
import { learnFromWhatHappened, nothingSeen } from '../../src/learning/keep-learning.ts';
import { ANN, BEN, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

let place: ChatPlace;
beforeEach(async () => {
  place = await openChatPlace();
});
afterEach(() => place.close());

async function deployed(): Promise<string> {
  const proposed = await place.give(ANN, 'propose', { request: 'Create a function to validate email addresses' });
  const artifactId = String(proposed.ok && proposed.value['artifactId']);
  await place.give(ANN, 'run-sandbox', { artifactId });
  await place.give(BEN, 'promote', { artifactId });
  return artifactId;
}

const predictionOf = async (artifactId: string) => (await place.app.store.predictions.get((await place.artifact(artifactId)).risk!.predictionId))!;

test('an artifact that awaits approval has an estimated risk from its own measures, honest about being a prior', async () => {
  const artifactId = await deployed();
  const { risk } = await place.artifact(artifactId);
  expect(risk).toMatchObject({ isModel: false, isOod: true, modelVersion: null });
  expect(risk!.probability).toBeGreaterThan(0);
  expect(risk!.probability).toBeLessThan(1);
  expect(await predictionOf(artifactId)).toMatchObject({ domain: 'risk_assessment', query: { artifact_id: artifactId, coverage: 100, score: expect.any(Number) }, outcome: null });
  const entries = await place.app.store.artifacts.entries(artifactId);
  expect(entries.find(({ action }) => action === 'run_finished')?.change.risk).toEqual(risk);
});

test('the first error of a deployed function is the outcome of its risk, logged without anyone asking', async () => {
  const artifactId = await deployed();
  await place.give(ANN, 'execution', { artifactId, result: 'ok' });
  expect((await predictionOf(artifactId)).outcome).toBeNull();
  await place.give(ANN, 'execution', { artifactId, result: 'error' });
  expect((await predictionOf(artifactId)).outcome).toBe(true);
});

test('so are twenty executions without one, until an error says otherwise', async () => {
  const artifactId = await deployed();
  for (let count = 1; count <= 19; count += 1) await place.give(ANN, 'execution', { artifactId, result: 'ok' });
  expect((await predictionOf(artifactId)).outcome).toBeNull();
  await place.give(ANN, 'execution', { artifactId, result: 'ok' });
  expect((await predictionOf(artifactId)).outcome).toBe(false);
  await place.give(ANN, 'execution', { artifactId, result: 'error' });
  expect(await predictionOf(artifactId)).toMatchObject({ outcome: true, outcomeHistory: [{ outcome: false }] });
});

test('so is a roll-back, whatever the executions were, as soon as the artifact says that it was rolled back', async () => {
  const artifactId = await deployed();
  for (let count = 1; count <= 20; count += 1) await place.give(ANN, 'execution', { artifactId, result: 'ok' });
  expect((await predictionOf(artifactId)).outcome).toBe(false);
  const seen = nothingSeen();
  await learnFromWhatHappened(place.app, seen);
  expect((await predictionOf(artifactId)).outcome).toBe(false);
  const artifact = await place.artifact(artifactId);
  // The entry that a roll-back will leave, folded into the document.
  const entry = { artifactId, sequence: artifact.version + 1, action: 'refused' as const, actor: { id: BEN, asserted: false }, at: '2030-01-01T00:00:00.000Z', requestId: null, details: {}, change: { status: 'rolled_back' as const }, previousHash: '', hash: '' };
  await place.app.store.artifacts.saveProjection(applyEntry(artifact, entry));
  await learnFromWhatHappened(place.app, seen);
  expect(await predictionOf(artifactId)).toMatchObject({ outcome: true, outcomeHistory: [{ outcome: false }] });
  const { outcomeAt } = await predictionOf(artifactId);
  place.clock.advance(60_000);
  await learnFromWhatHappened(place.app, nothingSeen());
  expect(await predictionOf(artifactId)).toMatchObject({ outcome: true, outcomeAt });
});
