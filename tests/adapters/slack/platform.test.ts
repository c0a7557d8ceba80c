import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPicturePainter } from '../../../adapters/pictures/picture-painter.ts';
import { createPace } from '../../../adapters/slack/pace.ts';
import { createSlackClients } from '../../../adapters/slack/clients.ts';
import { createPeople } from '../../../adapters/slack/people.ts';
import { createPosted } from '../../../src/chat/posted.ts';
import { createSlackPlatform } from '../../../adapters/slack/platform.ts';
import { createRecent, isNew } from '../../../src/chat/recent.ts';
import { message, type Message, type ReplyTarget } from '../../../src/message.ts';
import type { Platform } from '../../../src/ports.ts';
import { BOT_TOKEN, startSlackApi, TEAM, type SlackApi } from '../../support/slack-api.ts';
import { shownText } from '../../support/slack-driver.ts';
import { createTestClock, temporaryStore } from '../../support/ledger.ts';
import { silentLogger } from '../../support/test-app.ts';

let api: SlackApi;
let store: Awaited<ReturnType<typeof temporaryStore>>;
let platform: Platform;
let target: ReplyTarget;
const painter = createPicturePainter();

beforeEach(async () => {
  [api, store] = await Promise.all([startSlackApi(), temporaryStore()]);
  target = { platform: 'slack', channel: `${TEAM}/${api.ids['dev']}`, messageId: null, threadId: null };
  platform = open();
});
afterEach(async () => {
  await Promise.all([api.close(), store.remove()]);
  expect(api.problems).toEqual([]);
});

function open(): Platform {
  const clients = createSlackClients({ apiUrl: api.apiUrl, retryMs: 1, logger: silentLogger }, async () => BOT_TOKEN);
  return createSlackPlatform({
    clients, people: createPeople(clients, [], silentLogger), posted: createPosted('slack', store.store.documents, createTestClock()), painter, pace: createPace(0), logger: silentLogger,
    teamFor: async (team) => (team === TEAM ? team : null),
  });
}

const LONG = 'export const line = 1;\n'.repeat(200);
const withFile = (text = LONG): Message => message('info', 'a card', { lines: ['first'], files: [{ name: 'a.ts', language: 'typescript', text }], buttons: [{ command: 'run-sandbox', label: 'Run tests', artifactId: 'artifact-1', style: 'primary' }] });

describe('posting', () => {
  it('gives the id under which the message is edited later', async () => {
    const posted = await platform.post(target, message('pending', 'one'), 'k1');
    await platform.update(posted, message('success', 'two', { lines: ['now done'] }));
    const [only, ...others] = await api.messages(api.ids['dev']!);
    expect(others).toEqual([]);
    expect(only.ts).toBe(posted.messageId);
    expect(shownText(only)).toBe('✅ two\nnow done');
  });

  it('twice under one key shows one message, also after a restart', async () => {
    const first = await platform.post(target, message('info', 'one'), 'k1');
    expect(await open().post(target, message('info', 'one, again'), 'k1')).toEqual(first);
    expect((await api.messages(api.ids['dev']!)).map(shownText)).toEqual(['one, again']);
  });

  it('sends the same client id for the same key, so that Slack itself can tell', async () => {
    await platform.post(target, message('info', 'one'), 'k1');
    await platform.post(target, message('info', 'two'), 'k2');
    const [a, b] = api.of('chat.postMessage').map(({ args }) => args['client_msg_id']);
    expect(a).not.toBe(b);
  });

  it('into a thread, and directly to a person', async () => {
    const parent = await platform.post(target, message('info', 'parent'), 'k1');
    await platform.post({ ...target, threadId: parent.messageId }, message('info', 'below'), 'k2');
    expect((await api.messages(api.ids['dev']!, parent.messageId!)).map(shownText)).toEqual(['below']);
    const direct = await platform.direct(`slack:${TEAM}/${api.ids['ann']}`);
    const sent = await platform.post(direct!, message('info', 'to you'), 'k3');
    expect(sent.channel).toMatch(new RegExp(`^${TEAM}/D`));
    await platform.update(sent, message('info', 'to you, edited'));
    expect((await api.messages(sent.channel.split('/')[1]!)).map(shownText)).toEqual(['to you, edited']);
  });

  it('pings those it mentions and nobody else', async () => {
    await platform.post(target, message('info', 'news for slack:T000000001/UNOBODY', { lines: ['<!channel> @here <@U1>'], mentions: [`slack:${TEAM}/${api.ids['ann']}`, 'discord:1'] }), 'k1');
    const [shown] = await api.messages(api.ids['dev']!);
    const users = JSON.stringify(shown.blocks).match(/"user_id":"[^"]+"/g);
    expect(users).toEqual([`"user_id":"${api.ids['ann']}"`]);
    expect(shown.text).toContain('&lt;!channel&gt;');
  });
});

describe('who can be written to directly', () => {
  it.each([['saraphina', false], ['ann', true]])('%s: %s', async (name, reachable) => {
    expect((await platform.direct(`slack:${TEAM}/${api.ids[name]}`)) !== null).toBe(reachable);
  });

  it('nobody deactivated, unknown, of another workspace or of another platform', async () => {
    api.people[api.ids['out']!] = { deleted: true };
    for (const id of [`slack:${TEAM}/${api.ids['out']}`, `slack:${TEAM}/UNOBODY01`, 'slack:T0OTHER01/U1', 'discord:1', 'ann']) expect(await platform.direct(id)).toBeNull();
  });
});

describe('files', () => {
  it('that are long go into the thread once, with their language; the buttons stay on the card', async () => {
    const posted = await platform.post(target, withFile(), 'k1');
    await platform.update(posted, withFile());
    await open().update(posted, withFile());
    expect(api.of('files.getUploadURLExternal').map(({ args }) => [args['filename'], args['snippet_type'], args['length']])).toEqual([['a.ts', 'typescript', String(LONG.length)]]);
    expect(api.of('files.completeUploadExternal').map(({ args }) => args['thread_ts'])).toEqual([posted.messageId]);
    const [card] = await api.messages(api.ids['dev']!);
    expect(card.blocks.at(-1).type).toBe('actions');
    expect(shownText(card)).toContain('📎 In the thread below: a.ts');
    await platform.update(posted, withFile(`${LONG}// changed\n`));
    expect(api.of('files.completeUploadExternal')).toHaveLength(2);
  });

  it('that are short stand in the card', async () => {
    await platform.post(target, withFile('export const a = 1;\n'), 'k1');
    const [card] = await api.messages(api.ids['dev']!);
    expect(shownText(card)).toContain('export const a = 1;');
    expect(api.of('files.getUploadURLExternal')).toEqual([]);
  });

  it('that can’t be added don’t cost the card: what is missing is said below it, once', async () => {
    api.fail('files.getUploadURLExternal', { error: 'missing_scope', needed: 'files:write', times: 100 });
    const posted = await platform.post(target, withFile(), 'k1');
    await platform.update(posted, withFile());
    const below = await api.messages(api.ids['dev']!, posted.messageId!);
    expect(below.map(shownText).join()).toMatch(/a\.ts could not be added here.*files:write/s);
    expect(below).toHaveLength(1);
  });

  it('a text that is too long for a message is whole in a file', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => `line ${index} ${'x'.repeat(40)}`);
    await platform.post(target, message('info', 'long', { lines }), 'k1');
    const [shown] = await api.messages(api.ids['dev']!);
    expect(shownText(shown)).toMatch(/… and \d+ more line\(s\), in the file below/);
    expect(api.of('files.getUploadURLExternal')[0]?.args).toMatchObject({ filename: 'message.txt', length: String(Buffer.byteLength(lines.join('\n'))) });
  });
});

describe('when Slack fails', () => {
  it('waits as long as it says, and goes on', async () => {
    api.fail('chat.postMessage', { retryAfter: 1, times: 1 });
    await platform.post(target, message('info', 'late'), 'k1');
    expect(api.of('chat.postMessage')).toHaveLength(2);
    expect((await api.messages(api.ids['dev']!)).map(shownText)).toEqual(['late']);
  });

  it('tries again after faults, and gives up as “try again later”', async () => {
    api.fail('chat.postMessage', { status: 503, times: 2 });
    await platform.post(target, message('info', 'third time'), 'k1');
    api.fail('chat.postMessage', { status: 503, times: 100 });
    await expect(platform.post(target, message('info', 'never'), 'k2')).rejects.toMatchObject({ code: 'CHAT_UNAVAILABLE' });
    api.fail('chat.update', { error: 'internal_error', times: 100 });
    await expect(platform.update({ ...target, messageId: '1.1' }, message('info', 'never'))).rejects.toMatchObject({ code: 'CHAT_UNAVAILABLE' });
  });

  it.each([
    ['chat.postMessage', { error: 'not_in_channel' }, /invite it there with \/invite @Saraphina/],
    ['chat.postMessage', { error: 'missing_scope', needed: 'chat:write' }, /lacks the scope chat:write.*Reinstall to Workspace/],
    ['chat.postMessage', { error: 'token_revoked' }, /Bot User OAuth Token into SLACK_BOT_TOKEN/],
    ['chat.postMessage', { error: 'something_new' }, /something_new/],
  ])('%s with %j is a refusal that says what to mend', async (method, fault, words) => {
    api.fail(method, { ...fault, times: 100 });
    const refused = platform.post(target, message('info', 'x'), 'k1');
    await expect(refused).rejects.toMatchObject({ code: 'CHAT_REFUSED' });
    await expect(refused).rejects.toThrow(words);
  });

  it('a message that is gone is a refusal', async () => {
    await expect(platform.update({ ...target, messageId: '1700000000.000100' }, message('info', 'x'))).rejects.toMatchObject({ code: 'CHAT_REFUSED' });
  });
});

describe('telling one person', () => {
  it('beside the message, for their eyes only', async () => {
    await platform.tell({ ...target, threadId: '1700000000.000100' }, `slack:${TEAM}/${api.ids['ann']}`, message('error', 'no'), 'k1');
    expect(api.of('chat.postEphemeral')[0]?.args).toMatchObject({ user: api.ids['ann'], thread_ts: '1700000000.000100' });
    expect(await api.messages(api.ids['dev']!)).toEqual([]);
  });

  it('directly where they can’t be reached there, e.g. in a channel the bot is not in', async () => {
    await platform.tell({ ...target, channel: `${TEAM}/${api.ids['secret']}` }, `slack:${TEAM}/${api.ids['ann']}`, message('error', 'no'), 'k1');
    const sent = api.of('chat.postMessage').at(-1);
    expect(sent?.args['channel']).toBe(api.ids['ann']);
    expect(sent?.answer.channel).toMatch(/^D/);
  });
});

describe('turns', () => {
  it('posts of one channel go one after another with the pause between, other channels don’t wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const pace = createPace(1000);
      const order: string[] = [];
      const said = (what: string) => async (): Promise<void> => void order.push(what);
      const failed = pace.inTurn('a', () => Promise.reject(new Error('x')));
      await expect(failed).rejects.toThrow('x');
      const all = [pace.inTurn('a', said('a1')), pace.inTurn('a', said('a2')), pace.inTurn('b', said('b1'))];
      await vi.advanceTimersByTimeAsync(999);
      expect(order).toEqual(['b1']);
      await vi.advanceTimersByTimeAsync(1);
      expect(order).toEqual(['b1', 'a1']);
      await vi.advanceTimersByTimeAsync(1000);
      expect(order).toEqual(['b1', 'a1', 'a2']);
      await Promise.all(all);
    } finally {
      vi.useRealTimers();
    }
  });

  it('what was seen lately is known, and forgotten in time', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const recent = createRecent<true>(1000);
      expect([isNew(recent, 'a'), isNew(recent, 'a'), isNew(recent, 'b')]).toEqual([true, false, true]);
      vi.advanceTimersByTime(1001);
      expect(isNew(recent, 'a')).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
