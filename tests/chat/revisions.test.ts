import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANN, BEN, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

let place: ChatPlace;
beforeEach(async () => {
  place = await openChatPlace();
});
afterEach(() => place.close());

async function awaiting() {
  await place.say(ANN, 'propose', { request: 'Create a function to truncate a text to 20 characters' });
  const card = await place.until(() => place.platform.messages[0], /proposed/);
  await place.press(ANN, card, 'run-sandbox');
  const waiting = await place.until(() => place.platform.messages[0], /awaiting approval/);
  return { card: waiting, artifactId: waiting.forms.at(-1)!.buttons[0]!.artifactId };
}

describe('requested changes', () => {
  test('put a new proposal in the place of the old one, linked both ways, and the reviewer may approve it', async () => {
    const { card, artifactId } = await awaiting();
    expect(await place.press(BEN, card, 'request-changes', { reason: 'call it shorten' })).toMatchObject({ kind: 'accepted' });
    const fresh = await place.until(() => place.platform.messages.find(({ id, threadId }) => id !== card.id && threadId === null), /shorten · proposed/);
    const next = await place.artifact(fresh.forms.at(-1)!.buttons[0]!.artifactId);
    expect(next).toMatchObject({ revises: artifactId, requestedBy: ANN, content: { entryPoint: 'shorten' }, featureSpec: expect.stringContaining('call it shorten') });
    expect(await place.artifact(artifactId)).toMatchObject({ status: 'superseded', supersededBy: next.artifactId, changeRequest: { requestedBy: BEN, reason: 'call it shorten' } });
    const old = await place.until(() => place.platform.messages[0], /superseded/);
    expect(old.forms.at(-1)!.buttons.filter(({ command }) => command !== 'show')).toEqual([]);
    await vi.waitFor(() => expect(JSON.stringify(place.platform.messages.filter(({ threadId }) => threadId === card.id))).toContain('call it shorten'));
    await place.press(ANN, fresh, 'run-sandbox');
    await place.until(() => fresh, /awaiting approval/);
    await place.press(BEN, fresh, 'promote');
    await place.until(() => fresh, /deployed/);
    expect(await place.give(BEN, 'verify', {})).toMatchObject({ ok: true, value: { verified: true } });
  });

  test('need words, and somebody who may', async () => {
    const { card, artifactId } = await awaiting();
    expect(await place.press(BEN, card, 'request-changes', { reason: '  ' })).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
    expect(await place.press('slack:T1/UGUEST', card, 'request-changes', { reason: 'mine now' })).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
    expect(await place.press(BEN, card, 'request-changes', { reason: 'other', signature: '0'.repeat(16) })).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
    expect(await place.artifact(artifactId)).toMatchObject({ status: 'awaiting_approval' });
  });

  test('race with an approval, and exactly one of them wins', async () => {
    const { card, artifactId } = await awaiting();
    await Promise.all([place.press(BEN, card, 'promote'), place.press(ANN, card, 'request-changes', { reason: 'call it shorten' })]);
    await vi.waitFor(async () => expect(['deployed', 'superseded']).toContain((await place.artifact(artifactId)).status));
    const actions = (await place.app.store.artifacts.entries(artifactId)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'approved' || action === 'changes_requested')).toHaveLength(1);
    expect(await place.give(BEN, 'verify', {})).toMatchObject({ ok: true, value: { verified: true } });
  });

  test('to something that is decided already are refused with who was first', async () => {
    const { artifactId } = await awaiting();
    await place.give(BEN, 'promote', { artifactId });
    const heard = await place.say(ANN, 'request-changes', { artifactId, reason: 'too late' });
    expect(heard).toMatchObject({ kind: 'answer' });
    expect(JSON.stringify(heard.message)).toContain(`already deployed by ${BEN}`);
  });
});

test('a choice among near ties proposes the same request with the chosen template', async () => {
  const failed = await place.give(ANN, 'propose', { request: 'Create a function that brews coffee' });
  if (failed.ok) throw new Error('expected a refusal');
  const artifactId = String(failed.error['artifactId']);
  await place.say(ANN, 'choose', { artifactId, template: 'truncate' });
  const card = await place.until(() => place.platform.messages[0], /truncate · proposed/);
  expect(await place.artifact(card.forms.at(-1)!.buttons[0]!.artifactId)).toMatchObject({ featureSpec: 'Create a function that brews coffee', provenance: { template: 'truncate' } });
  expect(await place.say(ANN, 'choose', { artifactId: card.forms.at(-1)!.buttons[0]!.artifactId, template: 'truncate' })).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
});
