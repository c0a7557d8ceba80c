import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadArtifact } from '../../../src/artifact/ledger.ts';
import { accentOf, ANN, APPROVER_ROLE, BEN, control, controlsOf, EVA, eventually, GUILD, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace, type DiscordPlaceOptions } from '../../support/discord-place.ts';

let place: DiscordPlace;
/** The requester hears of it in the thread. */
const NEWS = (what: string) => new RegExp(`^<@${ANN}>\\n### isEmail · ${what}`);
const EMAIL = { request: 'Create a function to validate email addresses' };

beforeEach(async () => {
  place = await openDiscordPlace();
});
afterEach(async () => {
  await place.close();
  expect(place.wire.problems).toEqual([]);
});

async function reopen(options: DiscordPlaceOptions): Promise<void> {
  await place.close();
  place = await openDiscordPlace(options);
}

async function proposed() {
  await place.slash(ANN, 'propose', EMAIL);
  return place.until(/isEmail · proposed/);
}

async function awaiting() {
  const card = await proposed();
  await place.click(ANN, card, control(card, 'run-sandbox'));
  return place.until(/isEmail · awaiting approval/);
}

/** Presses Approve and says yes to the question. */
async function approve(userId: string, card: Parameters<typeof control>[0] & Parameters<DiscordPlace['click']>[1]) {
  const { id } = await place.click(userId, card, control(card, 'promote'));
  const { data } = await place.firstAnswer(id);
  const question = await place.until(/are you sure/, { isPrivate: true });
  await place.click(userId, question, control(data, 'promote'));
}

describe('the whole story', () => {
  test('leads from the slash command over run, report and confirmed approval to the deployed function', async () => {
    const { id } = await place.slash(ANN, 'propose', EMAIL);
    expect(await place.firstAnswer(id)).toEqual({ type: 5, data: { flags: 64 } });
    const card = await place.until(/isEmail · proposed/);
    expect(textOf(await place.until(/Accepted/, { isPrivate: true }))).toContain((await place.artifact()).artifactId);

    await place.click(ANN, card, control(card, 'run-sandbox'));
    const tested = await place.until(/isEmail · awaiting approval/);
    expect(tested.id).toBe(card.id);
    const thread = await place.threadOf(card);
    await place.until(/All tests passed/, { channelId: thread });
    await place.until(NEWS('awaiting approval'), { channelId: thread });

    await approve(BEN, tested);
    const deployed = await place.until(/isEmail · deployed/);
    expect(deployed.id).toBe(card.id);
    expect(controlsOf(deployed)).toEqual([]);
    expect(textOf(deployed)).toContain(`<@${BEN}>`);
    expect(accentOf(deployed)).not.toBe(accentOf(card));
    await place.until(NEWS('deployed'), { channelId: thread });
    expect((await place.artifact()).status).toBe('deployed');
    expect(await place.shown()).toHaveLength(1);
  });

  test('pings nobody but the requester, and only with the news', async () => {
    const card = await awaiting();
    await place.until(NEWS('awaiting approval'), { channelId: await place.threadOf(card) });
    const pings = place.wire.sent.flatMap(({ body }) => body?.allowed_mentions?.users ?? body?.data?.allowed_mentions?.users ?? []);
    expect(pings).toEqual([ANN]);
  });

  test('shows the code as files in the thread, once, and the buttons on the card', async () => {
    const card = await awaiting();
    const thread = await place.threadOf(card);
    await place.until(NEWS('awaiting approval'), { channelId: thread });
    const uploads = place.wire.sent.filter(({ files }) => files.length > 0);
    expect(uploads.map(({ path }) => path)).toEqual([`/channels/${thread}/messages`]);
    expect(uploads[0]!.files.map(({ name }) => name)).toEqual(['isEmail.ts', 'isEmail.test.ts']);
    expect(uploads[0]!.files[0]!.text).toBe((await place.artifact()).content!.code);
    expect(uploads[0]!.files[0]!.type).toMatch(/^text\/plain/);
    expect(uploads[0]!.body.components).toBeUndefined();
  });

  test('edits the card with the bot’s own token, never by an interaction', async () => {
    await awaiting();
    const edits = place.wire.messages(/^PATCH \/channels\//);
    expect(edits.length).toBeGreaterThan(1);
    expect(new Set(edits.map(({ authorization }) => authorization))).toEqual(new Set(['Bot fake-bot-token']));
    expect(place.wire.messages(/^PATCH \/webhooks\//).map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test('is one message with one effect when the same interaction is delivered twice', async () => {
    const { id, token } = await place.slash(ANN, 'propose', EMAIL);
    await place.until(/isEmail · proposed/);
    place.deliverAgain(id, token, ANN, { id: '1', name: 'propose', type: 1, options: [{ name: 'request', type: 3, value: EMAIL.request }] });
    await place.slash(ANN, 'saraphina list');
    await place.until(/1 artifact/, { isPrivate: true });
    expect(await place.shown()).toHaveLength(1);
    expect(place.wire.messages(new RegExp(`/interactions/${id}/`))).toHaveLength(1);
  });

  test('runs against the twin alone as well, where files can’t be uploaded and the card does not suffer', async () => {
    await reopen({ withoutWire: true });
    const card = await proposed();
    const thread = await place.threadOf(card);
    await place.until(/isEmail\.ts, isEmail\.test\.ts could not be added here/, { channelId: thread });
    await place.click(ANN, card, control(card, 'run-sandbox'));
    const tested = await place.until(/isEmail · awaiting approval/);
    await place.until(/All tests passed/, { channelId: thread });
    await place.click(BEN, tested, control(tested, 'promote'));
    const question = await place.until(/are you sure/, { isPrivate: true });
    await place.click(BEN, question, control(question, 'promote'));
    expect(controlsOf(await place.until(/isEmail · deployed/))).toEqual([]);
  });
});

describe('a command in a thread', () => {
  test('has its card and its report there', async () => {
    const thread = await place.threadOf(await proposed());
    await place.slash(BEN, 'propose', { request: 'Create a function to slugify a title' }, { channelId: thread });
    const card = await place.until(/slug\w* · proposed/i, { channelId: thread });
    await place.click(BEN, card, control(card, 'run-sandbox'));
    // The news stands in the thread as well, so it is the card that is asked.
    await vi.waitFor(async () => expect((await place.shown({ channelId: thread })).filter(({ id }) => id === card.id).map(textOf)).toEqual([expect.stringMatching(/slug\w* · awaiting approval/i)]), { timeout: 10_000 });
    await place.until(/All tests passed/, { channelId: thread });
    expect(await place.shown()).toHaveLength(1);
  });
});

describe('a decision', () => {
  test('to reject asks for a reason in a modal, which is shown with who said it', async () => {
    const card = await awaiting();
    const { id } = await place.click(BEN, card, control(card, 'reject'));
    const { type, data } = await place.firstAnswer(id);
    expect(type).toBe(9);
    const submitted = await place.submit(BEN, data.custom_id, { reason: 'too **lax** with @everyone' }, card);
    expect(await place.firstAnswer(submitted.id)).toEqual({ type: 6 });
    const rejected = await place.until(/isEmail · rejected/);
    expect(rejected.id).toBe(card.id);
    expect(textOf(rejected)).toContain('too \\*\\*lax\\*\\* with \\@everyone');
    expect(textOf(rejected)).toContain(`<@${BEN}>`);
    expect(controlsOf(rejected)).toEqual([]);
  });

  test('to request changes asks what should change, and a new card takes the old one’s place', async () => {
    const card = await awaiting();
    const old = (await place.artifact()).artifactId;
    const { id } = await place.click(BEN, card, control(card, 'request-changes'));
    const { data } = await place.firstAnswer(id);
    await place.submit(BEN, data.custom_id, { reason: 'name it isMailAddress' }, card);
    await place.until(/superseded/);
    await eventually(async () => expect((await place.shown()).filter((message) => /proposed/.test(textOf(message)))).toHaveLength(1));
    const next = (await loadArtifact(place.app.store.artifacts, old))!.supersededBy;
    const shown = await place.shown();
    expect(shown).toHaveLength(2);
    expect(textOf(shown[1]!)).toContain(next);
  });

  test('that was not confirmed is none', async () => {
    const card = await awaiting();
    const { id } = await place.click(BEN, card, control(card, 'promote'));
    const { type, data } = await place.firstAnswer(id);
    expect([type, data.flags & 64]).toEqual([4, 64]);
    const question = await place.until(/are you sure/, { isPrivate: true });
    expect(textOf(question)).toContain((await place.artifact()).signature!.slice(0, 12));
    await place.click(BEN, question, 'cancel');
    expect(controlsOf(await place.until(/nothing was done/, { isPrivate: true }))).toEqual([]);
    expect((await place.artifact()).status).toBe('awaiting_approval');
  });

  test('of whoever asked for it is refused to their eyes only, and the card stays', async () => {
    const card = await awaiting();
    await reopenFor(`discord:${ANN},discord:${BEN}`);
    await approve(ANN, card);
    const refusal = await place.until(/may not approve/i, { isPrivate: true });
    expect(refusal.flags! & 64).toBe(64);
    await eventually(async () => expect(controlsOf((await place.shown())[0]!)).toEqual(controlsOf(card)));
  });

  test('of two people is the first one’s, and the second is told who that was', async () => {
    const card = await awaiting();
    await Promise.all([approve(BEN, card), approve(EVA, card)]);
    await place.until(/isEmail · deployed/);
    await place.until(new RegExp(`deployed by <@(${BEN}|${EVA})>|already`), { isPrivate: true });
    const entries = await place.app.store.artifacts.entries((await place.artifact()).artifactId);
    expect(entries.filter(({ action }) => action === 'approved')).toHaveLength(1);
  });

  test('on a card of other content is refused', async () => {
    const card = await awaiting();
    const [, , artifactId] = control(card, 'promote').split(':');
    await place.click(BEN, card, `sure:${card.id}:promote:${artifactId}:${'0'.repeat(16)}`);
    await place.until(/content changed|other content/i, { isPrivate: true });
    expect((await place.artifact()).status).toBe('awaiting_approval');
  });

  test('by role counts in the server of the role only', async () => {
    const card = await awaiting();
    await reopenFor(`discord-role:${GUILD}/${APPROVER_ROLE}`);
    await approve(BEN, card);
    await place.until(/not an approver|may decide/i, { isPrivate: true });
    await place.twin.prisma.guildMember.update({ where: { guildId_userId: { guildId: GUILD, userId: EVA } }, data: { roles: JSON.stringify([APPROVER_ROLE]) } });
    await approve(EVA, card);
    await place.until(/isEmail · deployed/);
    expect((await place.artifact()).approval).toMatchObject({ approvedBy: `discord:${EVA}` });
  });

  /** The same place with other approvers, as after a restart with another configuration. */
  async function reopenFor(approvers: string): Promise<void> {
    const list = approvers.split(',');
    place.app.approvers = list;
    await place.restart();
  }
});

describe('a click', () => {
  test('on a card that an earlier process posted works, and its report finds the thread', async () => {
    const card = await proposed();
    const thread = await place.threadOf(card);
    await place.restart();
    await place.click(ANN, card, control(card, 'run-sandbox'));
    const tested = await place.until(/isEmail · awaiting approval/);
    expect(tested.id).toBe(card.id);
    await place.until(/All tests passed/, { channelId: thread });
    expect(place.wire.messages(/^POST .*\/threads$/)).toHaveLength(1);
  });

  test('on something of an older version is answered', async () => {
    const card = await proposed();
    const { id } = await place.click(ANN, card, 'approve_v0');
    expect(textOf((await place.firstAnswer(id)).data)).toMatch(/older version/);
  });

  test('that we can’t cope with is answered with a reference into the log', async () => {
    const card = await proposed();
    const { id } = await place.click(BEN, card, `ask:promote:artifact-${'a'.repeat(50)}:${'b'.repeat(16)}`);
    expect(textOf((await place.firstAnswer(id)).data)).toMatch(/internal error, reference req-[0-9a-f]{20}/);
    expect(place.logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  test('on a card that only one person sees leads to one for everybody', async () => {
    const card = await proposed();
    await place.slash(ANN, 'saraphina show', { id: (await place.artifact()).artifactId });
    const own = await place.until(/isEmail · proposed/, { isPrivate: true });
    await place.click(ANN, own, control(own, 'run-sandbox'));
    await eventually(async () => expect(await place.shown()).toHaveLength(2));
    const [first, second] = await place.shown();
    expect(first!.id).toBe(card.id);
    await place.until(/All tests passed/, { channelId: await place.threadOf(second!) });
  });
});
