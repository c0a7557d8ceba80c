import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlId, formId, nonceOf, readControlId, readFormId, requestIdOf, sureId } from '../../../adapters/discord/ids.ts';
import { argsFromModal, formModal } from '../../../adapters/discord/modal.ts';
import { formFor, type Form } from '../../../src/chat/form.ts';
import { DOMAIN_SCHEMAS } from '../../../src/domains.ts';
import { checkModal } from '../../support/discord-rules.ts';

type Input = { custom_id: string; value?: string };
const inputs = (modal: unknown): Input[] => (modal as { components: { component: Input }[] }).components.map(({ component }) => component);
/** As Discord sends a modal back: what was typed, else what stood there. */
const submitted = (modal: unknown, typed: Record<string, string>) => ({ custom_id: '', components: inputs(modal).map((input) => ({ type: 18, id: 1, component: { type: 4, id: 2, custom_id: input.custom_id, value: typed[input.custom_id] ?? input.value ?? '' } })) }) as never;
const many = (count: number): Form => ({ command: 'predict', title: 'Many', submit: 'ok', args: { domain: 'd' }, fields: Array.from({ length: count }, (_, index) => ({ name: `f${index}`, label: `f${index}`, isRequired: false, isLong: false, maxLength: 200 })) });

describe('a form', () => {
  test('becomes a modal within every limit, for every command and domain and in every language', () => {
    const forms = [formFor('propose', {}), formFor('reject', { artifactId: 'artifact-0123456789ab' }), formFor('request-changes', { artifactId: 'artifact-0123456789ab', signature: 'a'.repeat(16) }), ...DOMAIN_SCHEMAS.map(({ domain }) => formFor('predict', { domain }, 'de'))];
    for (const form of forms) expect(checkModal(JSON.parse(JSON.stringify(formModal(form!, 'de'))))).toEqual([]);
  });

  test('with more than five questions has the rest as lines, and reads them back', () => {
    const modal = formModal(many(7), 'en')!;
    expect(inputs(modal).map(({ custom_id }) => custom_id)).toEqual(['f0', 'f1', 'f2', 'f3', '+more']);
    expect(inputs(modal)[4]!.value).toBe('f4=\nf5=\nf6=');
    expect(inputs(formModal(many(5), 'en'))).toHaveLength(5);
    const args = argsFromModal({ command: 'predict', args: { domain: 'd' } }, submitted(modal, { f1: ' 1 ', '+more': 'f4= 4\nf5=\n\n f6 = a=b ' }));
    expect(args).toEqual({ domain: 'd', query: { f1: '1', f4: '4', f6: 'a=b' } });
  });

  test('loses nothing that somebody typed where a line is no pair', () => {
    expect(argsFromModal({ command: 'predict', args: {} }, submitted(formModal(many(7), 'en'), { '+more': 'battery 20' }))).toEqual({ query: { 'battery 20': '?' } });
  });

  test('knows the answers of older clients, which come in rows', () => {
    const components = [{ type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: 'reason', value: 'no' }] }];
    expect(argsFromModal({ command: 'reject', args: { artifactId: 'artifact-1' } }, { custom_id: '', components } as never)).toEqual({ artifactId: 'artifact-1', reason: 'no' });
  });

  test('carries what is known in its id, or is not opened', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,12}$/), fc.string({ maxLength: 40 }), { maxKeys: 3 }), (args) => {
      const id = formId({ command: 'reject', args });
      if (id === undefined) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readFormId(id)).toEqual({ command: 'reject', args });
    }));
    expect(formModal(formFor('reject', { artifactId: 'x'.repeat(90) })!, 'en')).toBeUndefined();
    expect(readFormId('reject')).toBeUndefined();
  });

  test('starts with what was given already', () => {
    const schema = DOMAIN_SCHEMAS.find(({ features }) => features.some(({ identifies }) => identifies))!;
    const name = schema.features.find(({ identifies }) => identifies)!.name;
    const modal = formModal(formFor('predict', { domain: schema.domain, query: { [name]: 'device-001' } })!, 'en');
    expect(JSON.stringify(modal)).toContain('device-001');
  });
});

describe('ids of controls', () => {
  const button = { command: 'promote', label: 'Approve', artifactId: 'artifact-0123456789ab', style: 'primary' as const, signature: 'a'.repeat(64) };
  const read = { command: 'promote', args: { artifactId: button.artifactId, signature: 'a'.repeat(16) } };

  test('say what is pressed, asked and confirmed', () => {
    expect(readControlId(controlId(button))).toEqual({ kind: 'press', button: read });
    const asked = readControlId(controlId({ ...button, confirm: 'Sure?' }));
    expect(asked).toMatchObject({ kind: 'ask', button: read });
    const id = sureId('12345678901234567890', (asked as { id: string }).id);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(readControlId(id)).toEqual({ kind: 'sure', button: read, cardId: '12345678901234567890' });
    expect(readControlId('cancel')).toEqual({ kind: 'cancel' });
  });

  test.each(['', 'more:0', 'sure:', 'sure:1:', 'sure:x:promote:a:', 'ask:', 'promote', 'DROP TABLE:a:b', 'x'.repeat(200)])('are not ours: %s', (id) => {
    expect(readControlId(id)).toBeUndefined();
  });

  test('never exceed what Discord takes', () => {
    expect(() => controlId({ ...button, confirm: 'Sure?', artifactId: `artifact-${'a'.repeat(70)}` })).toThrow(RangeError);
  });

  test('of requests and posts are the same for the same cause only', () => {
    expect(requestIdOf('interaction', '1')).toBe(requestIdOf('interaction', '1'));
    expect(new Set([requestIdOf('interaction', '1'), requestIdOf('message', '1'), requestIdOf('message', '2')]).size).toBe(3);
    expect(requestIdOf('message', '1')).toMatch(/^req-[0-9a-f]{20}$/);
    expect(nonceOf('a'.repeat(500))).toMatch(/^[0-9a-f]{25}$/);
  });
});
