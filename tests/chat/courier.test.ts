import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CONVERSATION } from '../../src/chat/conversation.ts';
import { passingEvidence } from '../support/web-place.ts';
import { ANN, BEN, CHANNEL, openChatPlace, passingRun, type ChatPlace } from '../support/chat-place.ts';

let place: ChatPlace;
const EMAIL = { request: 'Create a function to validate email addresses' };
const last = (index = 0) => place.platform.messages[index]?.forms.at(-1);
const inThread = (id: string) => place.platform.messages.filter(({ threadId }) => threadId === id).map(({ forms }) => forms.at(-1)!);

beforeEach(async () => {
  place = await openChatPlace();
});
afterEach(() => place.close());

/** Proposes and runs the tests, by buttons; resolves with the card that awaits approval. */
async function awaiting() {
  await place.say(ANN, 'propose', EMAIL);
  const card = await place.until(() => place.platform.messages[0], /proposed/);
  await place.press(ANN, card, 'run-sandbox');
  return place.until(() => place.platform.messages[0], /awaiting approval/);
}

describe('a command in a chat', () => {
  test('becomes one message that is posted once and edited until it is the card', async () => {
    const heard = await place.say(ANN, 'propose', EMAIL);
    expect(heard.kind).toBe('accepted');
    expect(place.platform.messages[0]!.forms[0]).toMatchObject({ tone: 'pending', title: expect.stringContaining('Writing') });
    const card = await place.until(() => place.platform.messages[0], 'isEmail · proposed');
    expect(card.forms.at(-1)!.buttons.map(({ label }) => label)).toContain('Run tests');
    expect(place.platform.messages.filter(({ threadId }) => threadId === null)).toHaveLength(1);
  });

  test('that can be answered at once is not a conversation', async () => {
    expect(await place.say(ANN, 'list', {})).toMatchObject({ kind: 'answer', message: { title: '0 artifacts' } });
    expect(await place.say(ANN, 'show', { id: 'artifact-nothing' })).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
    expect(place.platform.messages).toEqual([]);
  });

  test('that is delivered three times has one message and one artifact', async () => {
    await Promise.all([1, 2, 3].map(() => place.say(ANN, 'propose', EMAIL, 'req-00000000000000000001')));
    await place.until(() => place.platform.messages[0], /proposed/);
    expect(place.platform.messages).toHaveLength(1);
    expect(await place.app.store.artifacts.recentIds(10)).toHaveLength(1);
  });

  test('for which nothing fits ends as the honest refusal, with nothing left to look after', async () => {
    await place.say(ANN, 'propose', { request: 'Create a function that brews coffee at the north pole' });
    await place.until(() => place.platform.messages[0], /no match/i);
    await vi.waitFor(async () => expect(await place.app.store.documents.due(CONVERSATION, '9999', 10)).toEqual([]));
  });

  test('is not started when the store is away, and the person hears it', async () => {
    const { requests } = place.app.store;
    requests.insert = () => Promise.reject(Object.assign(new Error('gone'), {}));
    const heard = await place.say(ANN, 'propose', EMAIL);
    expect(heard).toMatchObject({ kind: 'answer', message: { tone: 'error' } });
    expect(place.platform.messages).toEqual([]);
  });
});

describe('the card', () => {
  test('follows the run and its report comes into the thread, once', async () => {
    const card = await awaiting();
    await vi.waitFor(() => expect(inThread(card.id)).toHaveLength(2));
    const [report, news] = inThread(card.id);
    expect(report).toMatchObject({ tone: 'success' });
    expect(news).toMatchObject({ mentions: [ANN] });
    await place.courier.tend();
    expect(inThread(card.id)).toHaveLength(2);
  });

  test('loses its buttons when it is decided, and names who decided', async () => {
    const card = await awaiting();
    expect(card.forms.at(-1)!.buttons.map(({ command }) => command)).toContain('promote');
    await place.press(BEN, card, 'promote');
    const deployed = await place.until(() => place.platform.messages[0], /deployed/i);
    expect(deployed.forms.at(-1)!.buttons.filter(({ command }) => ['promote', 'reject', 'run-sandbox'].includes(command))).toEqual([]);
    expect(JSON.stringify(deployed.forms.at(-1))).toContain(BEN);
    await vi.waitFor(() => expect(JSON.stringify(inThread(card.id).at(-1))).toMatch(/deployed/));
  });

  test('follows a decision that was taken elsewhere', async () => {
    const card = await awaiting();
    const id = card.forms.at(-1)!.buttons[0]!.artifactId;
    await place.give(BEN, 'reject', { artifactId: id, reason: 'not needed any more' });
    const rejected = await place.until(() => place.platform.messages[0], /rejected/i);
    expect(rejected.forms.at(-1)!.buttons).toEqual([]);
    expect(JSON.stringify(rejected.forms.at(-1))).toContain('not needed any more');
  });

  test('shows what changed while no bot was running', async () => {
    const card = await awaiting();
    const id = card.forms.at(-1)!.buttons[0]!.artifactId;
    await place.courier.close();
    await place.changes.close();
    await place.give(BEN, 'reject', { artifactId: id, reason: 'while you slept' });
    expect(last()?.title).toMatch(/awaiting approval/);
    await place.restart();
    await place.until(() => place.platform.messages[0], /rejected/i);
  });

  test('answers a click after a restart', async () => {
    const card = await awaiting();
    await place.restart();
    await place.press(BEN, card, 'promote');
    await place.until(() => place.platform.messages[0], /deployed/i);
  });
});

describe('a click', () => {
  test('of somebody who may not is told to them, and the card stays as it is', async () => {
    const card = await awaiting();
    await place.press(ANN, card, 'promote');
    await vi.waitFor(() => expect(place.platform.told).toHaveLength(1));
    expect(place.platform.told[0]).toMatchObject({ actorId: ANN, message: { tone: 'error' } });
    await place.until(() => place.platform.messages[0], /awaiting approval/);
  });

  test('that comes second is told who was first', async () => {
    const card = await awaiting();
    const { artifactId } = card.forms.at(-1)!.buttons[0]!;
    const presses = await Promise.all([place.press(BEN, card, 'promote'), place.press('slack:T1/UEVA', card, 'promote')]);
    expect(presses.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    await vi.waitFor(() => expect(place.platform.told).toHaveLength(1));
    expect(JSON.stringify(place.platform.told[0]!.message)).toMatch(/already (approved|deployed) by slack:T1\/U(BEN|EVA)/);
    const entries = await place.app.store.artifacts.entries(artifactId);
    expect(entries.filter(({ action }) => action === 'approved')).toHaveLength(1);
  });

  test('on a card of other content is refused', async () => {
    const card = await awaiting();
    await place.press(BEN, card, 'promote', { signature: '0'.repeat(16) });
    await vi.waitFor(() => expect(JSON.stringify(place.platform.told)).toMatch(/content changed/));
  });
});

describe('a chat that fails', () => {
  test('is tried again until it shows the message', async () => {
    place.platform.fail('post', 'CHAT_UNAVAILABLE');
    await place.say(ANN, 'propose', EMAIL);
    expect(place.platform.messages).toEqual([]);
    place.platform.heal();
    place.clock.advance(6000);
    await place.courier.tend();
    await place.until(() => place.platform.messages[0], /proposed/);
  });

  test('that refuses the channel answers the person directly', async () => {
    let refusals = 0;
    const { post } = place.platform;
    place.platform.post = async (target, message, key) => {
      if (target.channel !== CHANNEL.channel) return post(target, message, key);
      refusals += 1;
      place.platform.fail('post', 'CHAT_REFUSED');
      try {
        return await post(target, message, key);
      } finally {
        place.platform.heal();
      }
    };
    await place.say(ANN, 'propose', EMAIL);
    await place.courier.tend();
    const card = await place.until(() => place.platform.messages[0], /proposed|Writing/);
    expect(card.channel).toBe(`direct-${ANN}`);
    expect(refusals).toBe(1);
  });

  test('whose message was deleted is left alone', async () => {
    const card = await awaiting();
    place.platform.messages.length = 0;
    await place.give(BEN, 'reject', { artifactId: card.forms.at(-1)!.buttons[0]!.artifactId, reason: 'gone' });
    await vi.waitFor(async () => expect(await place.app.store.documents.about(CONVERSATION, card.forms.at(-1)!.buttons[0]!.artifactId, 10)).toEqual([]));
    expect(place.platform.messages).toEqual([]);
  });
});

describe('progress', () => {
  test('is shown on the message while the tests run', async () => {
    await place.close();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    place = await openChatPlace({
      sandbox: async (spec) => {
        await mayEnd;
        return passingRun(spec);
      },
    });
    await place.say(ANN, 'propose', EMAIL);
    const card = await place.until(() => place.platform.messages[0], /proposed/);
    await place.press(ANN, card, 'run-sandbox');
    const busy = await place.until(() => place.platform.messages[0], /Running tests/);
    expect(busy.forms.at(-1)).toMatchObject({ tone: 'pending', buttons: [] });
    end();
    await place.until(() => place.platform.messages[0], /awaiting approval/);
  });

  test('of a run that failed ends in the failed card with the report below', async () => {
    await place.close();
    place = await openChatPlace({ sandbox: async () => ({ ...passingEvidence(), exitCode: 1, claim: null, claimProblem: 'it broke' }) });
    await place.say(ANN, 'propose', EMAIL);
    const card = await place.until(() => place.platform.messages[0], /proposed/);
    await place.press(ANN, card, 'run-sandbox');
    await place.until(() => place.platform.messages[0], /tests failed/);
    await vi.waitFor(() => expect(inThread(card.id)[0]).toMatchObject({ tone: 'error' }));
  });
});
