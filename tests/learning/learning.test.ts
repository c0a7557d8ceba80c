import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { learnFromWhatHappened, nothingSeen } from '../../src/learning/keep-learning.ts';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import { createTestApp, type TestApp } from '../support/test-app.ts';

let place: TestApp;
beforeEach(async () => {
  place = await createTestApp();
});
afterEach(() => place.close());

async function value(command: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const outcome = await place.give('ann', command, args);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

/** Asks about devices and tells what came of them: the fuller the battery, the likelier they come back. */
async function live(count: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  for (let index = 0; index < count; index += 1) {
    const battery = Math.round(100 * random());
    const { predictionId } = await value('predict', { domain: 'device_recovery', query: { device_id: `device-${seed}-${index}`, battery: String(battery), hours_since_seen: String(Math.round(100 * random())) } });
    await value('outcome', { predictionId, value: battery / 100 > random() });
    place.clock.advance(60_000);
  }
}

/** A table of cases for `location_accuracy`: the error grows with the dilution of precision. */
function table(rows: number): string {
  const random = seededRandom(7);
  const lines = Array.from({ length: rows }, () => {
    const hdop = (1 + 9 * random()).toFixed(2);
    return `${Math.round(4 + 10 * random())},${hdop},${(3 * Number(hdop) + random()).toFixed(3)}`;
  });
  return `satellites,hdop,outcome\n${lines.join('\n')}\n`;
}

describe('a domain without outcomes', () => {
  test('answers with its documented prior until there are 20 of each class, then with a model', { timeout: 60_000 }, async () => {
    await live(30, 1);
    const early = await value('predict', { domain: 'device_recovery', query: { battery: '90', hours_since_seen: '5' } });
    expect(early).toMatchObject({ isOod: true, confidence: 0, modelVersion: null, basis: expect.stringContaining('no outcomes yet'), contributions: [] });
    await live(40, 2);
    const late = await value('predict', { domain: 'device_recovery', query: { battery: '90', hours_since_seen: '50' } });
    expect(late).toMatchObject({ modelVersion: expect.stringMatching(/^m-[0-9a-f]{12}$/), basis: expect.stringMatching(/model trained on \d+ logged outcomes/) });
    expect(late['contributions']).toEqual(expect.arrayContaining([expect.objectContaining({ feature: 'battery', contribution: expect.any(Number) })]));
    const poor = await value('predict', { domain: 'device_recovery', query: { battery: '5', hours_since_seen: '50' } });
    expect(Number(late['prediction'])).toBeGreaterThan(Number(poor['prediction']));
    const { changes } = (await value('predict-describe', { domain: 'device_recovery' })) as { changes: { action: string; details: Record<string, unknown> }[] };
    expect(changes).toMatchObject([{ action: 'trained', details: { source: 'outcomes' } }]);
  });

  test('learns by itself from new outcomes, once for all processes', { timeout: 60_000 }, async () => {
    await live(60, 3);
    await place.give('ann', 'predict', { domain: 'device_recovery', query: { battery: '50' } });
    const before = await place.app.store.requests.countByActor('saraphina', '2000');
    await Promise.all([learnFromWhatHappened(place.app, nothingSeen()), learnFromWhatHappened(place.app, nothingSeen())]);
    expect(await place.app.store.requests.countByActor('saraphina', '2000')).toBe(before + 1);
    await learnFromWhatHappened(place.app, nothingSeen());
    expect(await place.app.store.requests.countByActor('saraphina', '2000')).toBe(before + 1);
  });

  test('reads its predictions once for each outcome that was told, not for each question', async () => {
    const { app } = place;
    let lookedBack = 0;
    const history = app.store.predictions.history.bind(app.store.predictions);
    app.store.predictions.history = (domain, limit) => {
      if (limit > 1) lookedBack += 1;
      return history(domain, limit);
    };
    const ask = (): Promise<Record<string, unknown>> => value('predict', { domain: 'device_recovery', query: { battery: '50' } });
    const first = await ask();
    await ask();
    await ask();
    expect(lookedBack).toBe(1);
    await value('outcome', { predictionId: first['predictionId'], value: true });
    await ask();
    await ask();
    expect(lookedBack).toBe(2);
    const seen = nothingSeen();
    await learnFromWhatHappened(app, seen);
    const afterOneRound = lookedBack;
    await learnFromWhatHappened(app, seen);
    expect(lookedBack).toBe(afterOneRound);
  });
});

describe('training from a table', () => {
  test('gives a model with its held-back figures, the same one for the same table', { timeout: 60_000 }, async () => {
    const first = await value('predict-train', { domain: 'location_accuracy', csv: table(80) });
    expect(first).toMatchObject({ domain: 'location_accuracy', rows: 80, metrics: { mae: expect.any(Number), coverage: expect.any(Number) } });
    const answer = await value('predict', { domain: 'location_accuracy', query: { satellites: '8', hdop: '5' } });
    expect(answer).toMatchObject({ calibrated: null, isOod: false, modelVersion: first['modelVersion'] });
    const [low, high] = answer['interval'] as [number, number];
    expect([low <= 15.5, high >= 15.5, Math.abs(Number(answer['prediction']) - 15.5) < 3]).toEqual([true, true, true]);
    const second = await value('predict-train', { domain: 'location_accuracy', csv: table(80) });
    expect(second['modelVersion']).toBe(first['modelVersion']);
    expect(await value('predict-history', { domain: 'location_accuracy' })).toMatchObject({ predictions: [{ predictionId: answer['predictionId'] }] });
  });

  test.each([
    ['a cell that is no number', table(60).replace(/\n([\d.]+),[\d.]+,/, '\n$1,many,'), /line 2: hdop/],
    ['a value out of range', table(60).replace(/\n[\d.]+,/, '\n-1,'), /line 2: satellites: expected a number from 0 to 128/],
    ['an unknown column', table(60).replace('hdop', 'hdpo'), /hdpo/],
    ['no outcome column', table(60).replace('outcome', 'speed'), /outcome/],
    ['too few rows', table(10), /too few outcomes/],
    ['nothing', '', /empty/],
    ['an open quotation', 'satellites,hdop,outcome\n"1,2,3', /can't be read/i],
  ])('with %s trains nothing and says where', async (_, csv, problem) => {
    const outcome = await place.give('ann', 'predict-train', { domain: 'location_accuracy', csv });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS', message: expect.stringMatching(problem) } });
    expect(await place.app.models.current('location_accuracy')).toBeUndefined();
  });

  test('can be taken back, and every change stands in a chain that verify checks', { timeout: 60_000 }, async () => {
    const first = await value('predict-train', { domain: 'location_accuracy', csv: table(60) });
    const second = await value('predict-train', { domain: 'location_accuracy', csv: table(90) });
    expect(second['modelVersion']).not.toBe(first['modelVersion']);
    await value('predict-revert', { domain: 'location_accuracy', version: first['modelVersion'] });
    expect((await place.app.models.current('location_accuracy'))?.version).toBe(first['modelVersion']);
    expect((await place.app.models.changes('location_accuracy', 10)).map(({ action, sequence }) => [action, sequence])).toEqual([['reverted', 3], ['trained', 2], ['trained', 1]]);
    await expect(place.give('ann', 'predict-revert', { domain: 'location_accuracy', version: 'm-000000000000' })).rejects.toMatchObject({ code: 'UNKNOWN_ID' });
    expect(await value('verify', {})).toMatchObject({ verified: true });
    const { documents } = place.app.store;
    const entry = (await documents.get<Record<string, unknown>>('model-change', 'location_accuracy/00000002'))!;
    await documents.put('model-change', { ...entry, body: { ...entry.body, version: 'm-111111111111' } });
    expect(await value('verify', {})).toMatchObject({ verified: false, firstBadEntry: { artifactId: 'domain/location_accuracy', sequence: 2 } });
  });
});

test('the calibration of a domain is told with its figures, in the asker’s language', { timeout: 60_000 }, async () => {
  expect(await value('predict-calibration', { domain: 'device_recovery' })).toMatchObject({ outcomes: 0, bins: [], ece: null });
  await live(50, 9);
  const report = await value('predict-calibration', { domain: 'device_recovery' });
  expect(report).toMatchObject({ ece: expect.any(Number), eceFloor: expect.any(Number), brier: expect.any(Number) });
  expect((report['bins'] as { count: number }[]).reduce((total, { count }) => total + count, 0)).toBe(report['outcomes']);
});
