import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ANN, BEN, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

let place: ChatPlace;
beforeEach(async () => {
  place = await openChatPlace();
});
afterEach(() => place.close());

test('a chat speaks to each person in their language: card, report, news and refusals', async () => {
  await place.say(ANN, 'preferences', { changes: { language: 'de' } });
  await place.say(ANN, 'propose', { request: 'Create a function to validate email addresses' });
  expect(place.platform.messages[0]!.forms[0]!.title).toBe('⏳ Die Funktion und ihre Tests werden geschrieben …');
  const card = await place.until(() => place.platform.messages[0], 'isEmail · vorgeschlagen');
  await place.press(ANN, card, 'run-sandbox');
  await place.until(() => place.platform.messages[0], 'isEmail · wartet auf Freigabe');
  const inThread = (): string[] => place.platform.messages.filter(({ threadId }) => threadId === card.id).map(({ forms }) => forms.at(-1)!.title);
  await vi.waitFor(() => expect(inThread()).toEqual([expect.stringMatching(/^✅ Alle Tests bestanden/), 'isEmail · wartet auf Freigabe']));

  await place.press(ANN, card, 'promote');
  await vi.waitFor(() => expect(place.platform.told.map(({ message }) => message.title)).toEqual(['❌ keine Freigabeberechtigung']));
  const { artifactId } = card.forms.at(-1)!.buttons[0]!;
  expect(await place.say(ANN, 'show', { id: 'artifact-nothing' })).toMatchObject({ message: { title: '❌ unbekannte Kennung' } });
  expect(await place.say(BEN, 'show', { id: artifactId })).toMatchObject({ message: { title: 'isEmail · awaiting approval' } });
  expect(await place.say(ANN, 'help', {})).toMatchObject({ message: { title: 'Worum du bitten kannst' } });
});
