import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { raiseDriftAlarm } from '../../src/chat/alarms.ts';
import { changePerson } from '../../src/chat/person.ts';
import { reconcile } from '../../src/requests/reconcile.ts';
import { ANN, BEN, openChatPlace, type ChatPlace } from '../support/chat-place.ts';

const EVA = 'slack:T1/UEVA';
const HOUR = 3_600_000;
let place: ChatPlace;

beforeEach(async () => {
  place = await openChatPlace({ environment: { APPROVERS: `${ANN},${BEN},${EVA},reviewer`, ESCALATE_TO: EVA, APPROVAL_TTL_HOURS: '48', REMIND_BEFORE_HOURS: '24,4', ESCALATE_BEFORE_HOURS: '8' } });
});
afterEach(() => place.close());

const directTo = (actorId: string) => place.platform.messages.filter(({ channel }) => channel === `direct-${actorId}`);

/** An artifact that Ann asked for and whose tests have passed, by commands; returns its id. */
async function waiting(): Promise<string> {
  const proposed = await place.give(ANN, 'propose', { request: 'Create a function to validate email addresses' });
  if (!proposed.ok) throw new Error(proposed.error.message);
  const artifactId = String(proposed.value['artifactId']);
  await place.give(ANN, 'run-sandbox', { artifactId });
  await place.courier.tend();
  return artifactId;
}

/** Lets so many hours pass and has everything done that is due then. */
async function pass(hours: number): Promise<void> {
  place.clock.advance(hours * HOUR);
  await place.courier.tend();
}

describe('approvers', () => {
  test('get a card when it is ready; whoever asked and the second group do not', async () => {
    await waiting();
    await vi.waitFor(async () => {
      await place.courier.tend();
      expect(directTo(BEN)).toHaveLength(1);
    });
    expect(directTo(BEN)[0]!.forms.at(-1)!.buttons.map(({ command }) => command)).toContain('promote');
    expect([directTo(ANN), directTo(EVA)]).toEqual([[], []]);
    await place.courier.tend();
    expect(directTo(BEN)).toHaveLength(1);
  });

  test('are reminded below their card as configured, and the second group gets a card when nobody decided', async () => {
    await waiting();
    await vi.waitFor(async () => {
      await place.courier.tend();
      expect(directTo(BEN)).toHaveLength(1);
    });
    await pass(23);
    expect(directTo(BEN)).toHaveLength(1);
    await pass(1);
    expect(directTo(BEN)).toHaveLength(2);
    expect(directTo(BEN)[1]).toMatchObject({ threadId: directTo(BEN)[0]!.id, forms: [{ buttons: [] }] });
    await pass(15);
    expect(directTo(EVA)).toEqual([]);
    await pass(1);
    expect(directTo(EVA)).toHaveLength(1);
    expect(directTo(EVA)[0]!.forms.at(-1)!.buttons.map(({ command }) => command)).toContain('promote');
    await pass(4);
    expect(directTo(BEN)).toHaveLength(3);
    expect(directTo(EVA)).toHaveLength(1);
  });

  test('hear nothing more once it is decided, and their cards say so', async () => {
    const artifactId = await waiting();
    await vi.waitFor(async () => {
      await place.courier.tend();
      expect(directTo(BEN)).toHaveLength(1);
    });
    await place.give(EVA, 'reject', { artifactId, reason: 'not this way' });
    await place.until(() => directTo(BEN)[0], /rejected/i);
    await pass(40);
    expect(directTo(BEN)).toHaveLength(1);
    expect(directTo(EVA)).toEqual([]);
  });

  test('are told after a restart what was due while no bot was running', async () => {
    await place.courier.close();
    await waiting();
    place.clock.advance(25 * HOUR);
    await place.restart();
    await place.courier.tend();
    expect(directTo(BEN).length).toBeGreaterThan(0);
  });

  test('who asked not to be pinged are not, and quiet hours are kept until they end', async () => {
    await changePerson(place.app.store.documents, BEN, { quiet: { from: '02:00', to: '08:30', timeZone: 'UTC' } });
    await changePerson(place.app.store.documents, EVA, { ping: false });
    await waiting(); // at 03:04:05 UTC
    await pass(0);
    await pass(5);
    expect(directTo(BEN)).toEqual([]);
    await vi.waitFor(async () => {
      await pass(0.5);
      expect(directTo(BEN)).toHaveLength(1);
    });
    await pass(36);
    expect(directTo(EVA)).toEqual([]);
  });

  test('who can not be reached are left out, and the others are told', async () => {
    const { direct } = place.platform;
    place.platform.direct = async (actorId) => (actorId === BEN ? null : direct(actorId));
    await waiting();
    place.clock.advance(41 * HOUR);
    await vi.waitFor(async () => {
      await place.courier.tend();
      expect(directTo(EVA)).toHaveLength(1);
    });
    expect(directTo(BEN)).toEqual([]);
  });
});

test('an approval that nobody decided is expired, not rejected; the requester hears it, and one click asks again', async () => {
  await place.say(ANN, 'propose', { request: 'Create a function to validate email addresses' });
  const card = await place.until(() => place.platform.messages[0], /proposed/);
  await place.press(ANN, card, 'run-sandbox');
  const waitingCard = await place.until(() => place.platform.messages[0], /awaiting approval/);
  const { artifactId } = waitingCard.forms.at(-1)!.buttons[0]!;
  place.clock.advance(48 * HOUR);
  await reconcile(place.app);
  const expired = await place.until(() => place.platform.messages[0], /expired/);
  expect(await place.artifact(artifactId)).toMatchObject({ status: 'expired', rejection: null });
  await vi.waitFor(() => expect(place.platform.messages.some(({ threadId, forms }) => threadId === card.id && /expired/.test(JSON.stringify(forms)) && forms[0]!.mentions?.includes(ANN))).toBe(true));
  await place.press(ANN, expired, 'run-sandbox');
  await place.until(() => place.platform.messages[0], /awaiting approval/);
});

test('an answer that drifted is told to approvers once a model, in their waking hours', async () => {
  const alarm = { domain: 'device_recovery', version: 'm-0123456789ab', ece: 0.2, floor: 0.05 };
  await changePerson(place.app.store.documents, BEN, { ping: false });
  await raiseDriftAlarm(place.app, alarm);
  await raiseDriftAlarm(place.app, alarm);
  await place.courier.tend();
  await place.courier.tend();
  expect(directTo(EVA).map(({ forms }) => forms[0]!.title)).toEqual([expect.stringContaining('device_recovery')]);
  expect(directTo(BEN)).toEqual([]);
  place.platform.fail('post', 'CHAT_UNAVAILABLE');
  await raiseDriftAlarm(place.app, { ...alarm, version: 'm-ba9876543210' });
  await place.courier.tend();
  place.platform.heal();
  await pass(1);
  expect(directTo(EVA)).toHaveLength(2);
});
