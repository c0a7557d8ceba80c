import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Heard } from '../../../src/chat/desk.ts';
import { message as plainMessage } from '../../../src/message.ts';
import { shownText } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';

let place: SlackPlace;
const open = async (options?: SlackPlaceOptions): Promise<SlackPlace> => (place = await openSlackPlace(options));
afterEach(() => place.close());

describe('slash commands', () => {
  it('every row of the table is understood behind /saraphina, and answered to the person alone', async () => {
    const { awaiting, command, aside, artifactOf, api } = await open();
    const id = artifactOf(await awaiting());
    await command('ann', '/saraphina help');
    const help = shownText(await aside(/run-sandbox/));
    expect(help).not.toMatch(/\bpromote\b/);
    await command('ben', '/saraphina help');
    await aside(/promote/);
    await command('ann', `/saraphina show ${id}`);
    await aside(/awaiting approval/);
    await command('ann', '/saraphina list —status awaiting_approval');
    await aside(new RegExp(id));
    await command('ann', `/saraphina audit ${id}`);
    await aside(/run_finished|tests/i);
    await command('ann', `/saraphina verify ${id}`);
    await aside(/Verified|✅/);
    await command('ann', `/saraphina metrics ${id}`);
    await aside(/Executions/i);
    await command('ann', `/saraphina execution ${id} ok`);
    await aside(/never deployed/);
    await command('ann', '/saraphina preferences ping=off');
    await aside(/off/);
    await command('ann', '/saraphina');
    await aside(/run-sandbox/);
    await command('ann', '/saraphina Help');
    await aside(/run-sandbox/);
    await vi.waitFor(() => expect(api.of('respond')).toHaveLength(11));
    expect(api.of('respond').filter(({ args }) => shownText(args).includes('run-sandbox'))).toHaveLength(4);
    expect(api.of('respond').every(({ args }) => args['response_type'] === 'ephemeral' && args['replace_original'] === false)).toBe(true);
  });

  it('a prediction and its outcome', async () => {
    const { command, card, aside } = await open();
    await command('ann', '/predict device_recovery battery=20');
    const prediction = shownText(await card(/device_recovery|recover/i));
    const id = /pred-[0-9a-f]{12}/.exec(prediction)?.[0] ?? '';
    await command('ann', `/saraphina outcome ${id} true`);
    await aside(new RegExp(id));
  });

  it('/propose with nothing behind it opens a form, and so does /predict with a domain alone', async () => {
    const { api, command, submit, card } = await open();
    await command('ann', '/propose');
    await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(1));
    await submit('ann', { request: 'Create a function to validate email addresses' });
    await card(/Create a function to validate email addresses/);
    await command('ann', '/predict battery_life');
    await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(2));
    await submit('ann', {});
    await card(/battery/i);
  });

  it('what phones and Slack make of text is read as it was meant', async () => {
    const { command, card, app } = await open();
    await command('ann', '/propose validate email addresses, “a&lt;b &amp; c” from <https://example.com|example.com>');
    await card(/proposed|no match/);
    expect((await app.store.artifacts.list({ limit: 1 }))[0]?.featureSpec).toBe('validate email addresses, "a<b & c" from example.com');
  });

  it('an unknown command gets the one that was meant; free words get the way to propose', async () => {
    const { command, aside } = await open();
    await command('ann', '/saraphina shwo artifact-1');
    await aside(/Did you mean show/);
    await command('ann', '/saraphina please write me a sorting function');
    expect(shownText(await aside(/begin with propose/))).toContain('propose please write me a sorting function');
  });

  it('the sign-in link is for one person', async () => {
    const { command, aside, api } = await open();
    await command('ann', '/saraphina console');
    await aside(/http:\/\/127\.0\.0\.1:3080\/sign-in#/);
    expect(api.of('chat.postMessage')).toEqual([]);
  });

  it('where the bot is not a member the answer comes directly', async () => {
    const { command, api } = await open();
    await command('ann', '/propose Create a function to validate email addresses', { channel: 'secret' });
    await vi.waitFor(async () => {
      await place.courier.tend();
      const direct = api.of('chat.postMessage').find(({ args, answer }) => args['channel'] === api.ids['ann'] && answer?.ok);
      expect(direct?.answer.channel).toMatch(/^D/);
    });
  });

  it('only people of USERS, when it is set', async () => {
    const { command, aside, app } = await open({ environment: { USERS: 'slack:T000000001/UNOBODY' } });
    await command('out', '/propose anything at all');
    await aside(/may not use this bot/);
    expect(await app.store.artifacts.list({ limit: 1 })).toEqual([]);
  });
});

describe('acknowledging', () => {
  it('comes before anything is looked up: with Slack and the core silent it is there all the same', async () => {
    const silence = Promise.withResolvers<Heard>();
    const { api, command, press } = await open({ hear: () => silence.promise });
    api.fail('users.info', { status: 500, times: 1000 });
    place.breakStore();
    expect(await command('ann', '/saraphina list')).toEqual({ status: 200, body: '' });
    const card = { ts: '1700000000.000100', blocks: [{ type: 'actions', block_id: 'T000000001:0', elements: [{ type: 'button', action_id: 'press:0', value: 'promote:artifact-1:', text: { type: 'plain_text', text: 'Approve' } }] }] };
    expect(await press('ann', card, 'Approve')).toEqual({ status: 200, body: '' });
    place.mendStore();
    silence.resolve({ kind: 'accepted', message: plainMessage('info', 'done') });
  });
});

describe('with the store down', () => {
  it('the person is told that nothing was started, and nothing was', async () => {
    const { command, aside, breakStore, mendStore, app } = await open();
    breakStore();
    expect(await command('ann', '/propose Create a function to validate email addresses')).toEqual({ status: 200, body: '' });
    await aside(/does not answer.*nothing was started/s);
    mendStore();
    expect(await app.store.artifacts.list({ limit: 10 })).toEqual([]);
  });

  it('a click is answered honestly, and the card can be pressed again', async () => {
    const { awaiting, press, aside, card, breakStore, mendStore } = await open();
    const message = await awaiting();
    breakStore();
    await press('ben', message, 'Approve');
    await aside(/does not answer.*nothing was started/s);
    mendStore();
    await press('ben', message, 'Approve');
    await card(/deployed/);
  });
});

describe('an answer that the click’s own address no longer takes', () => {
  it('is said to the person another way', async () => {
    const { api, command } = await open();
    api.fail('respond', { status: 404, times: 1 });
    await command('ann', '/saraphina help');
    await vi.waitFor(() => expect(api.of('chat.postEphemeral').filter(({ answer }) => answer?.ok)).toHaveLength(1));
    expect(api.of('chat.postEphemeral')[0]?.args).toMatchObject({ user: api.ids['ann'], channel: api.ids['dev'] });
  });

  it('a form that can’t be opened any more is told, and nothing was done', async () => {
    const { awaiting, press, aside } = await open();
    const message = await awaiting();
    await press('ben', message, 'Reject', { trigger: '1.2.gone' });
    await aside(/form could not be opened.*Nothing was done/s);
  });
});

describe('messages that only one person sees', () => {
  it('a button there starts a card of its own, and the message gives way to it', async () => {
    const { proposed, command, aside, press, artifactOf, api, card } = await open();
    const id = artifactOf(await proposed());
    await command('ann', `/saraphina show ${id}`);
    const shown = await aside(/proposed/);
    await press('ann', shown, 'Run tests', { ephemeral: true });
    await card(/awaiting approval/);
    await vi.waitFor(() => expect(api.of('respond').at(-1)?.args).toMatchObject({ replace_original: true }));
    await vi.waitFor(async () => expect((await api.messages(api.ids['dev']!)).length).toBe(2));
  });
});
