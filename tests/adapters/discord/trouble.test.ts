import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONVERSATION } from '../../../src/chat/conversation.ts';
import { message } from '../../../src/message.ts';
import { ANN, BEN, CHANNEL, control, controlsOf, eventually, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';

let place: DiscordPlace;
const EMAIL = { request: 'Create a function to validate email addresses' };
const UNKNOWN_INTERACTION = { status: 404, body: { code: 10062, message: 'Unknown interaction' } };
const CALLBACK = /^POST \/interactions\//;
const IN_CHANNEL = new RegExp(`^POST /channels/${CHANNEL}/messages$`);

beforeEach(async () => {
  place = await openDiscordPlace();
});
afterEach(async () => {
  await place.close();
  expect(place.wire.problems).toEqual([]);
});

async function proposed() {
  await place.slash(ANN, 'propose', EMAIL);
  return place.until(/isEmail · proposed/);
}

const warnings = (text: RegExp) => place.logged.filter((entry) => entry.level === 'warn' && text.test(entry.message));

describe('an answer that comes too late for Discord', () => {
  test('to a command does not stop it: the card appears, and the log says it once', async () => {
    place.wire.fail(CALLBACK, UNKNOWN_INTERACTION);
    await place.slash(ANN, 'propose', EMAIL);
    const card = await place.until(/isEmail · proposed/);
    expect(controlsOf(card)).not.toEqual([]);
    expect(warnings(/answered too late/)).toHaveLength(1);
    expect(place.wire.messages(/\/webhooks\//)).toEqual([]);
  });

  test('to a question is said in the channel, and names whom it is for without a ping', async () => {
    place.wire.fail(CALLBACK, UNKNOWN_INTERACTION);
    await place.slash(ANN, 'saraphina list');
    expect(textOf(await place.until(/0 artifact/))).toContain(`<@${ANN}>`);
    expect(place.wire.messages(IN_CHANNEL).at(-1)!.body.allowed_mentions).toEqual({ parse: [], users: [] });
  });

  test('to a private question is said in a direct message only', async () => {
    place.wire.fail(CALLBACK, UNKNOWN_INTERACTION);
    await place.slash(ANN, 'saraphina console');
    await eventually(() => expect(place.wire.messages(/^POST \/users\/@me\/channels$/)).toHaveLength(1));
    const channel = (await place.twin.prisma.channel.findFirst({ where: { type: 1 } }))!.id;
    await place.until(/sign-in link/i, { channelId: channel });
    expect(await place.shown()).toEqual([]);
  });

  test('to a click does not stop it', async () => {
    const card = await proposed();
    place.wire.fail(CALLBACK, UNKNOWN_INTERACTION);
    await place.click(ANN, card, control(card, 'run-sandbox'));
    await place.until(/isEmail · awaiting approval/);
  });

  test('with a form or a question is followed by how to do without', async () => {
    const card = await proposed();
    await place.click(ANN, card, control(card, 'run-sandbox'));
    const tested = await place.until(/isEmail · awaiting approval/);
    place.wire.fail(CALLBACK, UNKNOWN_INTERACTION, 2);
    await place.click(BEN, tested, control(tested, 'reject'));
    await place.until(/could not be opened in time[^]*reject \\<artifactId\\>/);
    await place.click(BEN, tested, control(tested, 'promote'));
    await place.until(/could not be opened in time[^]*promote \\<artifactId\\>/);
    expect((await place.artifact()).status).toBe('awaiting_approval');
  });

  test('or that was given already, goes on by the same interaction', async () => {
    place.wire.fail(CALLBACK, { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged' } });
    await place.slash(ANN, 'saraphina list');
    await place.until(/0 artifact/, { isPrivate: true });
    expect(await place.shown()).toEqual([]);
  });

  test('of a decision is said below the card', async () => {
    const card = await proposed();
    place.wire.fail(/^POST \/webhooks\//, { status: 404, body: { code: 10015, message: 'Unknown Webhook' } });
    await place.click(ANN, card, `sure:${card.id}:promote:${(await place.artifact()).artifactId}:`);
    const told = await place.until(/not an approver|can’t be approved/i, { channelId: await place.threadOf(card) });
    expect(textOf(told)).toContain(`<@${ANN}>`);
  });
});

describe('a store that is away', () => {
  test('is told at once and nothing is started', async () => {
    place.app.store.requests.insert = () => Promise.reject(new Error('gone'));
    await place.slash(ANN, 'propose', EMAIL);
    const answer = await place.until(/❌/, { isPrivate: true });
    expect(textOf(answer)).not.toContain('Accepted');
    expect(await place.shown()).toEqual([]);
    expect(await place.app.store.artifacts.recentIds(1)).toEqual([]);
  });
});

describe('a Discord that is busy or away', () => {
  test('is waited for when it says how long', async () => {
    place.wire.fail(IN_CHANNEL, { status: 429, headers: { 'retry-after': '0.05' }, body: { message: 'You are being rate limited.', retry_after: 0.05, global: false } });
    await proposed();
    expect(place.wire.messages(IN_CHANNEL)).toHaveLength(2);
    expect(await place.shown()).toHaveLength(1);
  });

  test('is not waited for longer than a minute', async () => {
    place.wire.fail(IN_CHANNEL, { status: 429, headers: { 'retry-after': '3600' }, body: { message: 'You are being rate limited.', retry_after: 3600, global: false } });
    const posting = place.adapter.platform.post({ platform: 'discord', channel: CHANNEL, messageId: null, threadId: null }, message('info', 'hello'), 'key');
    await expect(posting).rejects.toMatchObject({ code: 'CHAT_UNAVAILABLE', message: expect.stringMatching(/free again in 360\d s/) });
  });

  test('gets the card later', async () => {
    place.wire.fail(IN_CHANNEL, { status: 503 }, Infinity);
    await place.slash(ANN, 'propose', EMAIL);
    await eventually(() => expect(warnings(/could not be brought up to date/)).not.toEqual([]));
    expect(await place.shown()).toEqual([]);
    place.wire.heal();
    place.clock.advance(6000);
    await place.courier.tend();
    await place.until(/isEmail · proposed/);
  });

  test('gets a message once though it is posted twice', async () => {
    const target = { platform: 'discord' as const, channel: CHANNEL, messageId: null, threadId: null };
    const first = await place.adapter.platform.post(target, message('info', 'once'), 'key');
    await place.app.store.documents.delete('discord-message', 'key');
    const second = await place.adapter.platform.post(target, message('info', 'once'), 'key');
    expect(second).toEqual(first);
    const [a, b] = place.wire.messages(IN_CHANNEL).map(({ body }) => body);
    expect(a.nonce).toBe(b.nonce);
    expect(await place.shown()).toHaveLength(1);
    expect(await place.adapter.platform.post(target, message('info', 'twice'), 'key')).toEqual(first);
    expect(textOf((await place.shown())[0]!)).toBe('### twice');
  });
});

describe('a Discord that refuses', () => {
  const forbidden = (code: number) => ({ status: 403, body: { code, message: 'Missing Permissions' } });

  test('the channel: the person gets the card directly', async () => {
    place.wire.fail(IN_CHANNEL, forbidden(50013), 99);
    await place.slash(ANN, 'propose', EMAIL);
    await eventually(() => expect(place.wire.messages(/^POST \/users\/@me\/channels$/)).toHaveLength(1));
    await place.courier.tend();
    const channel = (await place.twin.prisma.channel.findFirst({ where: { type: 1, name: ANN } }))!.id;
    await place.until(/isEmail · proposed|Writing/, { channelId: channel });
    expect(place.logged.some(({ fields }) => String(fields?.['error']).includes('Create Public Threads'))).toBe(true);
  });

  test('the thread: files and the report become replies to the card', async () => {
    place.wire.fail(/\/threads$/, forbidden(50013), 99);
    const card = await proposed();
    await place.click(ANN, card, control(card, 'run-sandbox'));
    await place.until(/All tests passed/);
    const replies = place.wire.messages(IN_CHANNEL).slice(1);
    expect(replies.length).toBeGreaterThan(1);
    expect(new Set(replies.map(({ body }) => body.message_reference.message_id))).toEqual(new Set([card.id]));
  });

  test('a file: the card keeps its buttons and the thread says why', async () => {
    const { post } = place.adapter.platform;
    const target = await post({ platform: 'discord', channel: CHANNEL, messageId: null, threadId: null }, message('info', 'card'), 'card');
    place.wire.fail(/^POST \/channels\/(?!700000000000000200)\d+\/messages$/, { status: 413, body: { code: 40005, message: 'Request entity too large' } });
    const button = { command: 'show', label: 'Show', artifactId: 'artifact-1', style: 'plain' as const };
    await place.adapter.platform.update(target, message('info', 'card', { buttons: [button], files: [{ name: 'a.ts', language: 'typescript', text: 'x'.repeat(2000) }] }));
    const [card] = await place.shown();
    expect(controlsOf(card!)).toEqual(['show:artifact-1:']);
    await place.until(/a\.ts could not be added here: the file is too large/, { channelId: await place.threadOf(card!) });
  });

  test('a file of a private answer: the answer is there, and why the file is not, to the same eyes', async () => {
    await proposed();
    place.wire.fail(/^POST \/webhooks\//, { status: 413, body: { code: 40005, message: 'Request entity too large' } });
    await place.slash(ANN, 'saraphina show', { id: (await place.artifact()).artifactId });
    await place.until(/isEmail\.ts, isEmail\.test\.ts could not be added here: the file is too large/, { isPrivate: true });
    await place.until(/isEmail · proposed/, { isPrivate: true });
    expect(await place.shown()).toHaveLength(1);
  });

  test('a message that was deleted: it is left alone', async () => {
    const card = await proposed();
    await place.twin.prisma.message.delete({ where: { id: card.id } });
    await place.give(BEN, 'reject', { artifactId: (await place.artifact()).artifactId, reason: 'gone' }).catch(() => undefined);
    place.courier.touch((await place.artifact()).artifactId);
    await place.slash(ANN, 'run-sandbox', { 'artifact-id': (await place.artifact()).artifactId });
    await eventually(() => expect(warnings(/no longer kept current/)).toHaveLength(1));
    const left = await place.app.store.documents.about<{ target: { messageId: string } }>(CONVERSATION, (await place.artifact()).artifactId, 10);
    expect(left.map(({ body }) => body.target.messageId)).not.toContain(card.id);
  });

  test('direct messages: the person can’t be reached, which is no failure', async () => {
    place.wire.fail(/^POST \/users\/@me\/channels$/, { status: 403, body: { code: 50007, message: 'Cannot send messages to this user' } });
    expect(await place.adapter.platform.direct(`discord:${ANN}`)).toBeNull();
    expect(await place.adapter.platform.direct('slack:T1/U1')).toBeNull();
    expect(await place.adapter.platform.direct(`discord:${ANN}`)).toMatchObject({ platform: 'discord', threadId: null });
  });
});
