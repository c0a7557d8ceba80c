import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { predict } from '../../src/predictions/engine.ts';
import { trainModel } from '../../src/predictions/training/train-model.ts';
import { DOMAIN_SCHEMAS, domainSchema, readQuery } from '../../src/domains.ts';

test.each(DOMAIN_SCHEMAS.map((schema) => [schema.domain, schema] as const))('%s answers with its documented prior and says so', (domain, schema) => {
  const prediction = predict('pred-1', schema, {});
  expect(prediction).toMatchObject({ predictionId: 'pred-1', domain, prediction: schema.prior.value, confidence: 0, isOod: true, modelVersion: null });
  expect(prediction.basis).toMatch(/no outcomes yet/);
  if (schema.kind === 'quantity') expect(prediction.calibrated).toBeNull();
  else expect(prediction.calibrated).toBe(schema.prior.value);
});

test('risk is answered by the shipped prior, which tells faulty modules apart, says what it was trained on and that it is no model of ours', () => {
  const ask = (query: Record<string, number>): ReturnType<typeof predict> => predict('pred-1', domainSchema('risk_assessment'), query);
  const small = ask({ score: 90, cyclomatic: 1, halstead_volume: 60, halstead_difficulty: 3, halstead_effort: 180, lines: 5 });
  const large = ask({ score: 20, cyclomatic: 60, halstead_volume: 9000, halstead_difficulty: 70, halstead_effort: 630_000, lines: 400 });
  expect(small).toMatchObject({ confidence: 0, isOod: true, modelVersion: null, calibrated: small.prediction });
  expect(small.basis).toMatch(/^shipped prior, no outcomes yet: trained on NASA/);
  expect(small.oodReasons[0]).toMatch(/no outcomes have been logged/);
  expect(small.prediction).toBeLessThan(0.15);
  expect(large.prediction).toBeGreaterThan(0.35);
  expect(large.explanation!.contributions.length).toBe(5);
  const { size } = statSync(join(import.meta.dirname, '../../src/predictions/priors/risk-nasa.json'));
  expect(size).toBeLessThan(500_000);
});

test('a model of the domain answers when there is one, under its version', () => {
  const rows = Array.from({ length: 80 }, (_, i) => ({ features: { battery: (i * 37) % 100, hours_since_seen: (i * i) % 50 }, outcome: (i * 37) % 100 > 50 ? 1 : 0 }));
  const schema = domainSchema('device_recovery');
  const own = { model: trainModel(schema, rows, { seed: 1, forests: false }), version: 'v1' };
  const prediction = predict('pred-1', schema, { battery: 90, hours_since_seen: 3 }, own);
  expect(prediction).toMatchObject({ predictionId: 'pred-1', domain: 'device_recovery', isOod: false, modelVersion: 'v1', basis: 'model trained on 80 logged outcomes' });
  expect(prediction.prediction).toBeGreaterThan(0.8);
  expect(prediction.calibrated).toBe(prediction.prediction);
  expect(prediction.confidence).toBeGreaterThan(0.5);
});

test('the documented query form is valid; the identity is no feature', () => {
  expect(readQuery(domainSchema('device_recovery'), { device_id: 'device-001', battery: '20' })).toEqual({ device_id: 'device-001', battery: 20 });
});

test.each([
  ['unknown domain', 'device_recvery', {}, 'UNKNOWN_DOMAIN', /Did you mean device_recovery\?/],
  ['unknown key', 'battery_life', { batery: '20' }, 'UNKNOWN_FEATURE', /Did you mean battery\?/],
  ['prototype key', 'battery_life', JSON.parse('{"__proto__": 1}'), 'UNKNOWN_FEATURE', /__proto__/],
  ['not a number', 'battery_life', { battery: 'NaN' }, 'BAD_ARGUMENTS', /expected a number from 0 to 100 %/],
  ['infinite', 'battery_life', { battery: Infinity }, 'BAD_ARGUMENTS', /battery/],
  ['empty', 'battery_life', { battery: '' }, 'BAD_ARGUMENTS', /battery/],
  ['out of range', 'battery_life', { battery: '101' }, 'BAD_ARGUMENTS', /battery/],
  ['hexadecimal', 'battery_life', { battery: '0x10' }, 'BAD_ARGUMENTS', /battery/],
  ['an object', 'battery_life', { battery: { $gt: '' } }, 'BAD_ARGUMENTS', /battery/],
])('%s is refused in words', (_, domain, pairs, code, pattern) => {
  expect(() => readQuery(domainSchema(domain), pairs as Record<string, unknown>)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(pattern) }));
});
