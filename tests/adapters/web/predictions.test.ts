import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, samplePrediction } from '../../support/store-samples.ts';
import { openWebPlace, type Visitor, type WebPlace } from '../../support/web-place.ts';

let place: WebPlace;
let author: Visitor;

beforeAll(async () => {
  place = await openWebPlace();
  author = await place.signIn('author');
});
afterAll(() => place.close());

/** Saves predictions of a domain, and logs the outcomes that are known. */
async function save(domain: string, count: number, parts: (index: number) => { outcome: number | boolean | null } & Parameters<typeof samplePrediction>[1]): Promise<void> {
  const { predictions } = place.app.store;
  for (let index = 0; index < count; index += 1) {
    const { outcome, ...rest } = parts(index);
    const predictionId = `pred-${domain}-${index}`;
    await predictions.save(samplePrediction(predictionId, { domain, createdAt: at(index), ...rest }));
    if (outcome !== null) await predictions.logOutcome(predictionId, outcome, at(1000));
  }
}

test('the domains are listed with what a form needs', async () => {
  const { json } = await author.get('/api/predictions');
  expect(json.domains.map(({ domain }: { domain: string }) => domain)).toEqual(['device_recovery', 'battery_life', 'location_accuracy', 'risk_assessment']);
  expect(json.domains[1].features).toContainEqual(expect.objectContaining({ name: 'battery', type: 'number', unit: '%', range: [0, 100] }));
});

test('they are described in the language of whoever asks', async () => {
  const { json } = await place.send('/api/predictions', { headers: { cookie: author.cookie, 'x-saraphina-identity': 'author', 'accept-language': 'de-AT,en;q=0.5' } });
  expect(json.domains[1].title).toBe('Akkulebensdauer');
});

test('a domain that does not exist is refused with those that do', async () => {
  const answer = await author.get('/api/predictions/battery_lif');
  expect([answer.status, answer.json.error.code]).toEqual([400, 'UNKNOWN_DOMAIN']);
  expect(answer.json.error.message).toContain('battery_life');
});

test('without outcomes there is nothing to compare', async () => {
  const { json } = await author.get('/api/predictions/risk_assessment');
  expect(json).toMatchObject({ history: [], predictions: 0, comparison: { kind: 'reliability', outcomes: 0, bins: [] } });
});

test('what answers is told with its figures and how it came to', { timeout: 60_000 }, async () => {
  expect((await author.get('/api/predictions/location_accuracy')).json.model).toEqual({ version: null, summary: null, changes: [] });
  const csv = `satellites,hdop,outcome\n${Array.from({ length: 40 }, (_, index) => `${4 + (index * 7) % 11},${1 + (index * 13) % 9},${3 + (index * 5) % 8}`).join('\n')}\n`;
  await author.command('predict-train', { domain: 'location_accuracy', csv });
  const { model } = (await author.get('/api/predictions/location_accuracy')).json;
  expect(model).toMatchObject({ version: expect.stringMatching(/^m-/), summary: { rows: 40, metrics: { mae: expect.any(Number) } }, changes: [{ action: 'trained', version: model.version, actor: { id: 'author' } }] });
});

describe('probabilities', () => {
  beforeAll(() => save('device_recovery', 43, (index) => ({
    requestedBy: index % 2 === 0 ? 'author' : 'somebody-else',
    prediction: index / 100,
    // Calibrated where it is known: the prediction itself says something else.
    calibrated: index < 40 ? index / 40 : null,
    outcome: index < 40 ? index >= 20 : null,
  })));

  test('are compared in bins of equally many predictions, by their calibrated value', async () => {
    const { comparison } = (await author.get('/api/predictions/device_recovery')).json;
    expect(comparison).toMatchObject({ kind: 'reliability', outcomes: 40 });
    expect(comparison.bins.map((bin: { count: number }) => bin.count)).toEqual([10, 10, 10, 10]);
    expect(comparison.bins.map((bin: { observedRate: number }) => bin.observedRate)).toEqual([0, 0, 1, 1]);
    expect(comparison.bins[0].meanPredicted).toBeCloseTo(4.5 / 40, 12);
  });

  test('of others are figures alone: the history is the own one, newest first', async () => {
    const { history, predictions } = (await author.get('/api/predictions/device_recovery')).json;
    expect(predictions).toBe(43);
    expect(history).toHaveLength(20);
    expect(history.every(({ requestedBy }: { requestedBy: string }) => requestedBy === 'author')).toBe(true);
    expect(history[0].createdAt).toBe(at(42));
  });
});

test('quantities are compared with what happened, and their intervals are judged', async () => {
  await save('battery_life', 6, (index) => ({ prediction: 500, calibrated: null, unit: 'cycles', interval: index === 0 ? null : [400, 600], outcome: index < 5 ? 350 + index * 75 : null }));
  const { comparison } = (await author.get('/api/predictions/battery_life')).json;
  expect(comparison).toMatchObject({ kind: 'accuracy', outcomes: 5, intervals: 4, held: 3 });
  expect(comparison.points).toContainEqual({ predicted: 500, happened: 425, interval: [400, 600] });
});
