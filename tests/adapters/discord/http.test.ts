import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDiscord } from '../../../adapters/discord/discord.ts';
import type { HttpMount } from '../../../src/ports.ts';
import { checkResponse } from '../../support/discord-rules.ts';
import { ANN, BEN, BOT, CHANNEL, control, controlsOf, eventually, textOf, TOKEN } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';
import { createDiscordKeys, interaction, send, signed, type Signed } from '../../support/discord-sender.ts';

const keys = createDiscordKeys();
let place: DiscordPlace;
let mount: HttpMount;
const now = () => Math.floor(place.clock.now().getTime() / 1000);
const propose = { id: '1', name: 'propose', type: 1, options: [{ name: 'request', type: 3, value: 'Create a function to validate email addresses' }] };

beforeEach(async () => {
  place = await openDiscordPlace({ publicKey: keys.publicKey, publicUrl: 'https://saraphina.example.com' });
  mount = place.adapter.mounts[0]!;
});
afterEach(async () => {
  await place.close();
  expect(place.wire.problems).toEqual([]);
});

/** Sends an interaction and returns what it was answered with, after checking that against the rules. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function deliver(type: number, data: object, more?: Parameters<typeof interaction>[3]): Promise<any> {
  const response = await send(mount, signed(keys, await interaction(place, type, data, more), now()));
  expect(response.status).toBe(200);
  const answer: unknown = await response.json();
  expect(checkResponse(answer)).toEqual([]);
  return answer;
}

async function refused(request: Signed): Promise<void> {
  const before = place.wire.sent.length;
  expect((await send(mount, request)).status).toBe(401);
  expect(await place.app.store.requests.countPending()).toBe(0);
  expect(place.wire.sent).toHaveLength(before);
}

describe('interactions over HTTP', () => {
  test('answer Discord’s ping', async () => {
    expect(await deliver(1, {})).toEqual({ type: 1 });
    expect(mount.path).toBe('/discord/interactions');
  });

  test('lead through the story: command, button, modal; cards by the bot’s token', async () => {
    expect(await deliver(2, propose)).toEqual({ type: 5, data: { flags: 64 } });
    const card = await place.until(/isEmail · vorgeschlagen/);
    await place.until(/Angenommen/, { isPrivate: true });
    expect(await deliver(3, { custom_id: control(card, 'run-sandbox'), component_type: 2 }, { message: card })).toEqual({ type: 6 });
    const tested = await place.until(/isEmail · wartet auf Freigabe/);
    const modal = await deliver(3, { custom_id: control(tested, 'reject'), component_type: 2 }, { message: tested, userId: BEN });
    expect(modal).toMatchObject({ type: 9, data: { title: 'Ablehnen' } });
    const fields = [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'reason', value: 'zu lasch' } }];
    expect(await deliver(5, { custom_id: modal.data.custom_id, components: fields }, { message: tested, userId: BEN })).toEqual({ type: 6 });
    const rejected = await place.until(/isEmail · abgelehnt/);
    expect(rejected.id).toBe(card.id);
    expect(controlsOf(rejected)).toEqual([]);
    expect(textOf(rejected)).toContain('zu lasch');
    expect(place.wire.messages(/^POST \/channels\//).every(({ authorization }) => authorization === `Bot ${TOKEN}`)).toBe(true);
    expect(place.wire.messages(/gateway/)).toEqual([]);
  });

  test('confirm an approval', async () => {
    await deliver(2, propose);
    const card = await place.until(/isEmail · vorgeschlagen/);
    await deliver(3, { custom_id: control(card, 'run-sandbox'), component_type: 2 }, { message: card });
    const tested = await place.until(/wartet auf Freigabe/);
    const question = await deliver(3, { custom_id: control(tested, 'promote'), component_type: 2 }, { message: tested, userId: BEN });
    expect(question.type).toBe(4);
    const shown = { id: '1', channel_id: CHANNEL, flags: 64, components: question.data.components };
    expect(await deliver(3, { custom_id: control(question.data, 'promote'), component_type: 2 }, { message: shown, userId: BEN })).toMatchObject({ type: 7 });
    await place.until(/isEmail · ausgeliefert/);
    expect((await place.artifact()).approval).toMatchObject({ approvedBy: `discord:${BEN}` });
  });

  test('suggest what could be filled in', async () => {
    await deliver(2, propose);
    await place.until(/isEmail · vorgeschlagen/);
    const { artifactId } = await place.artifact();
    const answer = await deliver(4, { id: '1', name: 'run-sandbox', type: 1, options: [{ name: 'artifact-id', type: 3, value: 'mail', focused: true }] });
    expect(answer.data.choices).toEqual([{ name: expect.stringContaining('isEmail'), value: artifactId }]);
  });

  test('are answered before the bot is there', async () => {
    const early = createDiscord({ app: place.app, botToken: TOKEN, publicKey: keys.publicKey, apiUrl: place.wire.url, publicUrl: '', logger: place.app.logger });
    const response = await send(early.mounts[0]!, signed(keys, await interaction(place, 2, propose), now()));
    expect(textOf(((await response.json()) as { data: Parameters<typeof textOf>[0] }).data)).toMatch(/is starting/);
    await early.close();
  });
});

describe('refused with 401 and without any effect', () => {
  test('a forged signature, a changed body, another key, none at all', async () => {
    const good = signed(keys, await interaction(place, 2, propose), now());
    await refused({ ...good, headers: { ...good.headers, 'x-signature-ed25519': '0'.repeat(128) } });
    await refused({ ...good, body: good.body.replace('email', 'phone') });
    await refused({ ...good, headers: { ...good.headers, 'x-signature-timestamp': String(now() + 1) } });
    await refused(signed(createDiscordKeys(), await interaction(place, 2, propose), now()));
    await refused({ ...good, headers: {} });
    await refused({ ...good, headers: { ...good.headers, 'x-signature-ed25519': 'xyz' } });
  });

  test.each([-301, 301])('a signature that is %d seconds off', async (seconds) => {
    await refused(signed(keys, await interaction(place, 2, propose), now() + seconds));
  });

  test('a request that comes again', async () => {
    const request = signed(keys, await interaction(place, 2, propose), now());
    expect((await send(mount, request)).status).toBe(200);
    await place.until(/isEmail · vorgeschlagen/);
    await eventually(async () => expect(await place.app.store.requests.countPending()).toBe(0));
    await place.until(/Angenommen/, { isPrivate: true });
    await place.threadOf((await place.shown())[0]!);
    await eventually(() => expect(place.wire.sent.at(-1)!.files).not.toEqual([]));
    await refused(request);
    expect(await place.app.store.artifacts.recentIds(5)).toHaveLength(1);
  });
});

describe('refused otherwise', () => {
  test('another method, a body without end, no interaction, a key that is none', async () => {
    const get = await mount.handle(new Request(`https://saraphina.example.com${mount.path}`));
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await send(mount, signed(keys, 'x'.repeat(1_100_000), now()))).status).toBe(413);
    expect((await send(mount, signed(keys, ['no interaction'], now()))).status).toBe(400);
    expect(() => createDiscord({ app: place.app, botToken: TOKEN, publicKey: 'abc', apiUrl: '', publicUrl: '', logger: place.app.logger })).toThrow(expect.objectContaining({ code: 'BAD_CONFIG' }));
  });

  test('a pressed button of nobody’s card is still answered', async () => {
    const answer = await deliver(3, { custom_id: 'x', component_type: 2 }, { userId: ANN, message: { id: '1', channel_id: CHANNEL, author: { id: BOT }, flags: 0 } });
    expect(textOf(answer.data)).toMatch(/älteren Fassung/);
  });
});
