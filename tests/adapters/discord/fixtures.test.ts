import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confirmBody } from '../../../adapters/discord/confirm.ts';
import { formModal } from '../../../adapters/discord/modal.ts';
import { renderMessage } from '../../../adapters/discord/render.ts';
import { formFor } from '../../../src/chat/form.ts';
import { checkMessage, checkModal } from '../../support/discord-rules.ts';
import { SHOWN } from '../../support/discord-states.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/discord');
/** In the thread or by themselves, not as a card. */
const IN_THREAD = ['news', 'report', 'report_failed', 'reminder', 'error', 'sign_in'];

/** The recorded JSON; `UPDATE_FIXTURES=true` records it anew. */
function recorded(name: string, made: unknown): unknown {
  const file = join(FOLDER, `${name}.json`);
  if (process.env['UPDATE_FIXTURES'] === 'true') writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a card in every state', () => {
  test.each(Object.entries(SHOWN))('%s', (name, message) => {
    const { body, files } = renderMessage(message, { inline: IN_THREAD.includes(name) });
    expect(checkMessage(asSent(body))).toEqual([]);
    const made = asSent({ ...body, files: files.map((file) => file.name) });
    expect(made).toEqual(recorded(name, made));
  });
});

test('the question before an approval', () => {
  const made = asSent(confirmBody({ command: 'promote', args: { artifactId: 'artifact-0123456789ab', signature: 'a'.repeat(16) } }, `promote:artifact-0123456789ab:${'a'.repeat(16)}`, { messageId: '700000000000000001', label: 'Approve' }, 'en'));
  expect(checkMessage(made, [], { flags: (1 << 15) | (1 << 6) })).toEqual([]);
  expect(made).toEqual(recorded('confirm_approve', made));
});

test.each([
  ['form_reject', formFor('reject', { artifactId: 'artifact-0123456789ab', signature: 'a'.repeat(16) })],
  ['form_propose', formFor('propose', {})],
  ['form_predict', formFor('predict', { domain: 'battery_life' })],
])('%s', (name, form) => {
  const made = asSent(formModal(form!, 'en'));
  expect(checkModal(made)).toEqual([]);
  expect(made).toEqual(recorded(name, made));
});

test('no recorded state is left over', () => {
  const names = [...Object.keys(SHOWN), 'confirm_approve', 'form_reject', 'form_propose', 'form_predict'];
  expect(readdirSync(FOLDER).sort()).toEqual(names.map((name) => `${name}.json`).sort());
});
