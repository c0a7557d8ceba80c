import { describe, expect, test } from 'vitest';
import { argsFromForm, formFor } from '../../src/chat/form.ts';
import { DOMAIN_SCHEMAS } from '../../src/domains.ts';

describe('a form', () => {
  test.each([
    ['propose', {}, ['request']],
    ['reject', { artifactId: 'artifact-1', signature: 'abc' }, ['reason']],
    ['request-changes', { artifactId: 'artifact-1' }, ['reason']],
    ['predict', { domain: 'battery_life' }, ['device_id', 'battery', 'health', 'cycles', 'temperature', 'discharge_time']],
  ])('of %s asks for what %j lacks', (command, args, names) => {
    const form = formFor(command, args)!;
    expect(form.fields.map(({ name }) => name)).toEqual(names);
    expect(form.args).toEqual(args);
    expect(form.title.length).toBeLessThanOrEqual(24);
    expect(form.submit.length).toBeLessThanOrEqual(24);
  });

  test.each([
    ['propose', { request: 'x' }],
    ['reject', { artifactId: 'artifact-1', reason: 'x' }],
    ['reject', {}],
    ['promote', { artifactId: 'artifact-1' }],
    ['predict', {}],
    ['predict', { domain: 'nothing' }],
    ['predict', { domain: 'battery_life', query: { battery: '20' } }],
    ['predict', { domain: 'battery_life', query: { batery: '20' } }],
  ])('is not shown for %s %j', (command, args) => {
    expect(formFor(command, args)).toBeNull();
  });

  test('keeps the device that is known, and takes the answers that were given', () => {
    const form = formFor('predict', { domain: 'device_recovery', query: { device_id: 'device-001' } })!;
    expect(form.fields.find(({ name }) => name === 'device_id')).toMatchObject({ initial: 'device-001' });
    expect(argsFromForm(form, { device_id: 'device-001', battery: ' 20 ', value: '' })).toEqual({ domain: 'device_recovery', query: { device_id: 'device-001', battery: '20' } });
    expect(argsFromForm(formFor('reject', { artifactId: 'artifact-1' })!, { reason: ' because ' })).toEqual({ artifactId: 'artifact-1', reason: 'because' });
  });

  test('of every domain fits the titles that chats allow', () => {
    for (const { domain } of DOMAIN_SCHEMAS) expect(formFor('predict', { domain })!.title.length, domain).toBeLessThanOrEqual(24);
  });
});
