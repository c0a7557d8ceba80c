import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { learnFromNewOutcomes } from '../../src/learning/keep-learning.ts';
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
    await Promise.all([learnFromNewOutcomes(place.app, new Set()), learnFromNewOutcomes(place.app, new Set())]);
    expect(await place.app.store.requests.countByActor('saraphina', '2000')).toBe(before + 1);
    await learnFromNewOutcomes(place.app, new Set());
    expect(await place.app.store.requests.countByActor('saraphina', '2000')).toBe(before + 1);
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

describe('a domain of one’s own', () => {
  const schema = {
    domain: 'tea_time', title: 'Tea time', kind: 'probability', target: 'the tea is still warm', unit: 'probability',
    features: [{ name: 'minutes', type: 'number', unit: 'min', range: [0, 600], help: 'since it was poured' }],
    prior: { value: 0.5, interval: null, source: 'a guess' },
  };

  test('is declared once and then answers like the others', { timeout: 60_000 }, async () => {
    await value('predict-add-domain', { schema: JSON.stringify(schema) });
    await expect(place.give('ann', 'predict-add-domain', { schema: JSON.stringify(schema) })).rejects.toMatchObject({ message: expect.stringContaining('already') });
    expect(await value('predict', { domain: 'tea_time', query: { minutes: '5' } })).toMatchObject({ prediction: 0.5, isOod: true });
    await expect(place.give('ann', 'predict', { domain: 'tea_time', query: { minuts: '5' } })).rejects.toMatchObject({ message: expect.stringContaining('Did you mean minutes?') });
    const random = seededRandom(5);
    const csv = `minutes,outcome\n${Array.from({ length: 120 }, () => Math.round(60 * random())).map((minutes) => `${minutes},${minutes < 30 === random() < 0.9 ? 1 : 0}`).join('\n')}\n`;
    await value('predict-train', { domain: 'tea_time', csv });
    const [warm, cold] = await Promise.all([value('predict', { domain: 'tea_time', query: { minutes: '3' } }), value('predict', { domain: 'tea_time', query: { minutes: '55' } })]);
    expect(Number(warm['calibrated'])).toBeGreaterThan(Number(cold['calibrated']));
  });

  test.each([['no JSON', '{'], ['no domain', '{}'], ['a name that is taken', JSON.stringify({ ...schema, domain: 'device_recovery' })], ['a reserved word', JSON.stringify({ ...schema, domain: 'train' })]])('with %s is refused', async (_, text) => {
    await expect(place.give('ann', 'predict-add-domain', { schema: text })).rejects.toMatchObject({ code: 'BAD_ARGUMENTS' });
  });
});

test('the calibration of a domain is told with its figures, in the asker’s language', { timeout: 60_000 }, async () => {
  expect(await value('predict-calibration', { domain: 'device_recovery' })).toMatchObject({ outcomes: 0, bins: [], ece: null });
  await live(50, 9);
  const report = await value('predict-calibration', { domain: 'device_recovery' });
  expect(report).toMatchObject({ ece: expect.any(Number), eceFloor: expect.any(Number), brier: expect.any(Number) });
  expect((report['bins'] as { count: number }[]).reduce((total, { count }) => total + count, 0)).toBe(report['outcomes']);
});
