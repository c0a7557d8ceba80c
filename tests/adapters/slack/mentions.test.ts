import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandLine, readSlackText, withoutMention } from '../../../adapters/slack/typed-text.ts';
import { shownText } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';

let place: SlackPlace;
const open = async (options?: SlackPlaceOptions): Promise<SlackPlace> => (place = await openSlackPlace(options));

describe('what a mention says', () => {
  it.each([
    ['<@U1> run-sandbox artifact-1', 'run-sandbox artifact-1'],
    ['hey <@U1>, propose a thing', 'propose a thing'],
    ['<@U1|saraphina>: help', 'help'],
    ['help please <@U1>', 'help please'],
    ['<@U1> reject artifact-1 ask <@U2> first', 'reject artifact-1 ask <@U2> first'],
    ['<@U1>', ''],
  ])('%s', (text, said) => {
    expect(withoutMention(text, 'U1')).toBe(said);
  });

  it.each([
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['&amp;lt;', '&lt;'],
    ['<mailto:ann@example.com|ann@example.com>', 'ann@example.com'],
    ['<https://example.com/a?b=1&amp;c>', 'https://example.com/a?b=1&c'],
    ['<@U1|ann> and <@U2> in <#C1|general> <!here> <!subteam^S1|@team>', '@ann and @U2 in #general @here @team'],
    ['“quoted” ‘single’ it’s', '"quoted" \'single\' it\'s'],
    ['list —status proposed', 'list --status proposed'],
    ['Map<string, number> and a <b> c', 'Map<string, number> and a <b> c'],
    ['a — b', 'a — b'],
  ])('%s is read as %s', (text, read) => {
    expect(readSlackText(text)).toBe(read);
  });

  it.each([['', '/help'], ['Help', '/help'], ['/propose X', '/propose X'], ['!list', '/list'], ['propose Make Me', '/propose Make Me']])('%j is the line %s', (text, line) => {
    expect(commandLine(text)).toBe(line);
  });
});

describe('mentions', () => {
  afterEach(() => place.close());

  it('in a thread, where slash commands don’t work: the same commands, answered there', async () => {
    const { mention, proposed, artifactOf, reply } = await open();
    const message = await proposed();
    await mention('ann', `@Saraphina run-sandbox ${artifactOf(message)}`, { thread: message.ts });
    await reply(message, /All tests passed|awaits/);
    await mention('ben', `@Saraphina promote ${artifactOf(message)}`, { thread: message.ts });
    await reply(message, /deployed/i);
  });

  it('in a channel: the answer hangs below what was said', async () => {
    const { mention, reply, api } = await open();
    const { ts } = await mention('ann', '@Saraphina propose validate email addresses');
    await reply({ ts }, /proposed/);
    expect((await api.messages(api.ids['dev']!)).map((message) => message.ts)).toEqual([]);
  });

  it('with words that are no command never propose by themselves', async () => {
    const { mention, reply, app } = await open();
    const { ts } = await mention('ann', '@Saraphina thanks, that is nice');
    expect(shownText(await reply({ ts }, /there is no command thanks/))).toContain('propose thanks, that is nice');
    const nearly = await mention('ann', '@Saraphina shwo artifact-1');
    await reply({ ts: nearly.ts }, /Did you mean show/);
    expect(await app.store.artifacts.list({ limit: 1 })).toEqual([]);
  });

  it('with nothing behind it: help', async () => {
    const { mention, reply } = await open();
    const { ts } = await mention('ann', '@Saraphina');
    await reply({ ts }, /run-sandbox/);
  });

  it('a private answer is for the person alone, also when they asked in public', async () => {
    const { mention, api } = await open();
    const { ts } = await mention('ann', '@Saraphina console');
    await vi.waitFor(() => expect(api.of('chat.postEphemeral')).toHaveLength(1));
    expect(api.of('chat.postEphemeral')[0]?.args).toMatchObject({ user: api.ids['ann'], thread_ts: ts });
    expect(api.of('chat.postMessage')).toEqual([]);
  });

  it('of other apps are not heard, so that no two bots keep each other talking', async () => {
    const { mention, api, reply } = await open();
    await mention('ann', '@Saraphina help', { botId: 'B0OTHER' });
    const { ts } = await mention('ann', '@Saraphina list');
    await reply({ ts }, /propose|artifact/);
    expect(api.of('chat.postMessage')).toHaveLength(1);
  });

  it('in direct messages, where the app may read them', async () => {
    const { say, api } = await open();
    await api.ask('chat.postMessage', { channel: api.ids['ann'], text: 'hello' });
    const direct = (await api.ask('conversations.list', { types: 'im' })).channels as { id: string; user: string }[];
    const channel = direct[0]?.id ?? '';
    await place.deliver({
      type: 'events_api',
      payload: { type: 'event_callback', team_id: 'T000000001', event_id: 'Ev9', authorizations: [{ team_id: 'T000000001', user_id: 'U00000BOT' }], event: { type: 'message', channel_type: 'im', channel, user: api.ids['ann'], text: 'list', ts: '1700000009.000100', team: 'T000000001' } },
    });
    await vi.waitFor(async () => expect((await api.messages(channel)).map(shownText).join()).toMatch(/artifact/i));
    expect(await say('ann', 'help')).toMatchObject({ status: 200 });
  });
});
