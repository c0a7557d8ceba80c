import { afterEach, beforeEach, expect, test } from 'vitest';
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
