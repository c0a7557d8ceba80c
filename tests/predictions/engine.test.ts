import { expect, test } from 'vitest';
import { predict } from '../../src/predictions/engine.ts';
import { DOMAIN_SCHEMAS, domainSchema, readQuery } from '../../src/domains.ts';

test.each(DOMAIN_SCHEMAS.map((schema) => [schema.domain, schema] as const))('%s answers with its documented prior and says so', (domain, schema) => {
  const prediction = predict('pred-1', schema, {});
  expect(prediction).toMatchObject({ predictionId: 'pred-1', domain, prediction: schema.prior.value, confidence: 0, isOod: true, modelVersion: null });
  expect(prediction.basis).toMatch(/no outcomes yet/);
  if (schema.kind === 'quantity') expect(prediction.calibrated).toBeNull();
  else expect(prediction.calibrated).toBe(schema.prior.value);
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
