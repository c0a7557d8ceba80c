import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import { createTestApp, type TestApp } from '../support/test-app.ts';

let place: TestApp;
beforeEach(async () => {
  place = await createTestApp({ environment: { RATE_LIMIT_PER_MINUTE: '10000' } });
});
afterEach(() => place.close());

async function value(command: string, args: Record<string, unknown>): Promise<Record<string, unknown>> {
  const outcome = await place.give('ann', command, args);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

const TEA = {
  domain: 'tea_time', title: 'Tea time', kind: 'probability', target: 'the tea is still warm', unit: 'probability', horizon: 'when it is drunk',
  features: [{ name: 'Minutes', type: 'number', unit: 'min', range: [0, 600], help: 'since it was poured' }, { name: 'lid', type: 'boolean', missingAllowed: true, help: 'was there a lid' }],
  prior: { value: 0.5, interval: null, source: 'a guess' },
};
const SURPLUS = {
  domain: 'surplus', title: 'Surplus', kind: 'quantity', target: 'money left at the end of the month', unit: 'EUR', horizon: 'on the last day',
  features: [{ name: 'account', type: 'text', identifies: true, help: 'which account' }, { name: 'INCOME', type: 'number', help: 'this month' }, { name: 'rent', type: 'number', missingAllowed: true, help: 'this month' }],
  prior: { value: 0, interval: [-500, 500], source: 'a guess' },
};

function teaTable(rows: number): string {
  const random = seededRandom(5);
  const lines = Array.from({ length: rows }, () => [Math.round(60 * random()), random() < 0.5 ? 'True' : 'False'] as const).map(([minutes, lid]) => `${minutes},${lid},${minutes < (lid === 'True' ? 40 : 25) === random() < 0.9 ? 'yes' : 'no'}`);
  return `\uFEFFMinutes,lid,y\r\n${lines.join('\r\n')}\r\n`;
}

function surplusTable(rows: number): string {
  const random = seededRandom(6);
  const lines = Array.from({ length: rows }, (_, i) => [Math.round(1000 * random()), Math.round(1000 * random()), i % 8] as const).map(([income, rent, account]) => `"account ${account}",${income},${rent},${(income - rent + 50 * random()).toFixed(2)},${account}`);
  return `account,INCOME,rent,outcome,group\n${lines.join('\n')}\n`;
}

describe('a domain of one’s own', () => {
  test('that is a probability is declared once, and goes the whole way of those that ship', { timeout: 120_000 }, async () => {
    expect(await value('predict-add-domain', { schema: JSON.stringify(TEA) })).toEqual(TEA);
    await expect(place.give('ann', 'predict-add-domain', { schema: JSON.stringify(TEA) })).rejects.toMatchObject({ message: expect.stringContaining('already') });
    expect(await value('predict', { domain: 'tea_time', query: { Minutes: '5' } })).toMatchObject({ prediction: 0.5, isOod: true, basis: expect.stringContaining('a guess') });
    await expect(place.give('ann', 'predict', { domain: 'tea_time', query: { minutes: '5' } })).rejects.toMatchObject({ message: expect.stringContaining('Did you mean Minutes?') });
    await expect(place.give('ann', 'predict', { domain: 'tea_time', query: { Minutes: '601' } })).rejects.toMatchObject({ message: expect.stringContaining('from 0 to 600 min') });
    const trained = await value('predict-train', { domain: 'tea_time', csv: teaTable(150) });
    expect(trained).toMatchObject({ rows: 150, metrics: { auc: expect.any(Number) }, report: { classes: { positives: expect.any(Number) } } });
    const random = seededRandom(7);
    for (let i = 0; i < 60; i += 1) {
      const minutes = Math.round(60 * random());
      const { predictionId } = await value('predict', { domain: 'tea_time', query: { Minutes: String(minutes), lid: 'no' } });
      await value('outcome', { predictionId, value: minutes < 15 ? 'yes' : 'no' });
      place.clock.advance(60_000);
    }
    expect(await value('predict-recalibrate', { domain: 'tea_time' })).toMatchObject({ domain: 'tea_time', action: expect.stringMatching(/^(?:recalibrated|kept)$/), details: { outcomes: 60 } });
    expect(await value('predict-calibration', { domain: 'tea_time' })).toMatchObject({ kind: 'probability', outcomes: 60, brier: expect.any(Number), bins: expect.arrayContaining([expect.objectContaining({ count: 10 })]) });
    expect(((await value('predict-history', { domain: 'tea_time' }))['predictions'] as unknown[]).length).toBeGreaterThan(0);
    expect(await value('predict-describe', { domain: 'tea_time' })).toMatchObject({ schema: TEA, changes: [{ actor: { id: 'ann' } }, { action: 'trained' }] });
    const warm = await value('predict', { domain: 'tea_time', query: { Minutes: '3', lid: '1' } });
    const cold = await value('predict', { domain: 'tea_time', query: { Minutes: '55', lid: 'false' } });
    expect(Number(warm['calibrated'])).toBeGreaterThan(Number(cold['calibrated']));
    expect(warm).toMatchObject({ explanation: { nearest: [{ closeness: expect.any(String), outcome: expect.any(Number) }, {}, {}] } });
  });

  test('that is a quantity may be negative, learns from its outcomes by itself, and adapts its intervals when they change', { timeout: 120_000 }, async () => {
    await value('predict-add-domain', { schema: JSON.stringify(SURPLUS) });
    const early = await value('predict', { domain: 'surplus', query: { account: 'a', INCOME: '10' } });
    expect(early).toMatchObject({ prediction: 0, interval: [-500, 500], isOod: true, calibrated: null });
    await expect(place.give('ann', 'outcome', { predictionId: early['predictionId'], value: 'much' })).rejects.toMatchObject({ message: expect.stringContaining('expected a number EUR') });
    expect(await value('outcome', { predictionId: early['predictionId'], value: '-200.5' })).toMatchObject({ outcome: -200.5 });
    const trained = await value('predict-train', { domain: 'surplus', csv: surplusTable(160) });
    expect(trained).toMatchObject({ rows: 160, groups: 8, metrics: { worstGroupCoverage: expect.any(Number) } });
    // The noise is ten times what it was in training.
    const random = seededRandom(8);
    const ask = async (noise: number): Promise<void> => {
      const [income, rent] = [Math.round(1000 * random()), Math.round(1000 * random())];
      const { predictionId } = await value('predict', { domain: 'surplus', query: { account: 'a', INCOME: String(income), rent: String(rent) } });
      await value('outcome', { predictionId, value: income - rent + noise * (random() - 0.5) });
      place.clock.advance(60_000);
    };
    for (let i = 0; i < 110; i += 1) await ask(500);
    const before = (await value('predict-calibration', { domain: 'surplus' })) as { coverage: number };
    expect(before.coverage).toBeLessThan(0.6);
    const learned = await value('predict-recalibrate', { domain: 'surplus' });
    expect(learned).toMatchObject({ action: 'recalibrated', reason: 'the interval score on the newest 22 outcomes falls', details: { outcomes: 110, from: trained['modelVersion'], scores: { outcomes: 22 } } });
    const after = (await value('predict', { domain: 'surplus', query: { account: 'a', INCOME: '500', rent: '500' } })) as { interval: [number, number] };
    expect(after.interval[0]).toBeLessThan(-150);
    expect(after.interval[1]).toBeGreaterThan(150);
    expect(await value('predict-describe', { domain: 'surplus' })).toMatchObject({ intervalLevel: { alpha: 0.1, current: expect.any(Number) } });
    // It is a change like any other: in the chain, and reversible.
    expect(await value('verify', {})).toMatchObject({ verified: true });
    await value('predict-revert', { domain: 'surplus', version: trained['modelVersion'] });
    const back = (await value('predict', { domain: 'surplus', query: { account: 'a', INCOME: '500', rent: '500' } })) as { interval: [number, number] };
    expect(back.interval[1] - back.interval[0]).toBeLessThan(after.interval[1] - after.interval[0]);
  });

  test.each([
    ['no JSON', '{', /this is no JSON/],
    ['nothing', '', /this is no JSON/],
    ['no domain', '{}', /domain: expected a name/],
    ['a name that is taken', JSON.stringify({ ...TEA, domain: 'device_recovery' }), /already/],
    ['a reserved word', JSON.stringify({ ...TEA, domain: 'train' }), /reserved word/],
    ['two things wrong', JSON.stringify({ ...TEA, kind: 'label', horizon: 5 }), /kind: expected .*; horizon: expected/],
  ])('with %s is refused, and is not there then', async (_, text, problem) => {
    await expect(place.give('ann', 'predict-add-domain', { schema: text })).rejects.toMatchObject({ code: 'BAD_ARGUMENTS', message: expect.stringMatching(problem) });
    expect((await place.app.domains.all()).length).toBe(4);
  });

  test('may have the name of something every object has', async () => {
    await value('predict-add-domain', { schema: JSON.stringify({ ...TEA, domain: 'constructor', features: [{ name: 'valueOf', type: 'number', help: 'a number' }] }) });
    expect(await value('predict', { domain: 'constructor', query: { valueOf: '1' } })).toMatchObject({ prediction: 0.5 });
  });
});

test('an answer stays within what its quantity can be, single or in a table', { timeout: 60_000 }, async () => {
  await value('predict-add-domain', { schema: JSON.stringify({ ...SURPLUS, domain: 'days_late', range: [0, 900], prior: { value: 1, interval: null, source: 'a guess' } }) });
  const random = seededRandom(9);
  const rows = Array.from({ length: 80 }, () => Math.round(1000 * random())).map((income) => `${income},${Math.max(0, Math.min(900, income - 50 + 100 * random())).toFixed(1)}`);
  await value('predict-train', { domain: 'days_late', csv: `INCOME,outcome\n${rows.join('\n')}\n` });
  for (const income of [0, 1000]) {
    const { prediction, interval } = (await value('predict', { domain: 'days_late', query: { INCOME: income, account: 'a' } })) as { prediction: number; interval: [number, number] };
    const [row] = (await value('predict-batch', { domain: 'days_late', csv: `INCOME\n${income}\n` }))['predictions'] as { prediction: number; interval: [number, number] }[];
    for (const number of [prediction, ...interval, row!.prediction, ...row!.interval]) expect(number >= 0 && number <= 900).toBe(true);
    expect(interval[income === 0 ? 0 : 1]).toBe(income === 0 ? 0 : 900);
  }
});
