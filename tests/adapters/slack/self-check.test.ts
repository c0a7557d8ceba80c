import { afterEach, expect, it, vi } from 'vitest';
import { TEAM } from '../../support/slack-api.ts';
import { OAUTH, openSlackPlace, SOCKET, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';
import { startSlackSocketServer } from '../../support/slack-socket-server.ts';

let place: SlackPlace;
const open = async (options?: SlackPlaceOptions): Promise<SlackPlace> => (place = await openSlackPlace(options));
afterEach(() => place.close());
const HTTPS = { publicUrl: 'https://bot.example.com' };

it('has nothing to say when all is well', async () => {
  const { slack } = await open({ slack: HTTPS });
  expect(await slack.check()).toEqual([]);
});

it('names missing scopes and where to add them', async () => {
  const { api, slack } = await open({ slack: HTTPS });
  api.scopes = 'chat:write,commands,files:write,app_mentions:read';
  expect(await slack.check()).toEqual([`${TEAM}: the bot lacks the scope files:read, usergroups:read, users:read: add it at api.slack.com/apps → your app → OAuth & Permissions → Bot Token Scopes, then press Reinstall to Workspace`]);
});

it('names a token that is not valid, or is another one', async () => {
  const { slack, api } = await open({ slack: { ...HTTPS, botToken: 'xoxp-1-wrong' } });
  api.fail('auth.test', { error: 'invalid_auth', times: 1 });
  const problems = (await slack.check()).join('\n');
  expect(problems).toMatch(/SLACK_BOT_TOKEN must begin with xoxb-.*Bot User OAuth Token/);
  expect(problems).toMatch(/the bot token is not valid/);
});

it('says how Slack can reach it', async () => {
  const { slack } = await open();
  expect((await slack.check()).join()).toMatch(/set PUBLIC_URL.*PUBLIC_URL\/slack\/events.*or set SLACK_APP_TOKEN/);
});

it('says what OAuth lacks', async () => {
  const { slack } = await open({ slack: { ...OAUTH, publicUrl: '' } });
  expect((await slack.check()).join()).toMatch(/set PUBLIC_URL.*Redirect URLs to PUBLIC_URL\/slack\/oauth_redirect/);
});

it('says what keeps Socket Mode from connecting', async () => {
  const { slack } = await open({ slack: { ...SOCKET, appToken: 'wrong' } });
  const problems = (await slack.check()).join('\n');
  expect(problems).toMatch(/SLACK_APP_TOKEN must begin with xapp-/);
  expect(problems).toMatch(/Socket Mode is not connected: SLACK_APP_TOKEN is not accepted/);
});

it('waits for a connection that is under way', async () => {
  const server = await startSlackSocketServer();
  const { api } = await open({ slack: SOCKET, deliver: server.deliver });
  api.socketUrl = server.address;
  await place.restart();
  expect(await place.slack.check()).toEqual([]);
  await place.slack.close();
  await server.close();
});

it('finds approvers who can’t approve: guests, deactivated accounts, unknown people, empty groups', async () => {
  const { api, slack, identity } = await open({ slack: HTTPS, environment: { APPROVERS: `slack:${TEAM}/UNOBODY01,slack-group:${TEAM}/SEMPTY01,slack-group:${TEAM}/SGONE01,discord:1,slack:T0OTHER01/U1` } });
  place.app.approvers = [...place.app.approvers, identity('gus'), identity('out'), identity('ben')];
  await place.restart();
  api.people[api.ids['gus']!] = { is_ultra_restricted: true };
  api.people[api.ids['out']!] = { deleted: true };
  api.groups['SEMPTY01'] = [];
  expect(slack).not.toBe(place.slack);
  const problems = await place.slack.check();
  expect(problems).toHaveLength(5);
  expect(problems.join('\n')).toMatch(/UNOBODY01 could not be looked up: there is no such person[\s\S]*SEMPTY01 is empty[\s\S]*SGONE01 could not be looked up[\s\S]*is a guest[\s\S]*deactivated account/);
});

it('says what has never arrived once other things did: Interactivity that is off shows in no other way', async () => {
  const { slack, command, aside, awaiting, press, card } = await open({ slack: HTTPS });
  await command('ann', '/saraphina list');
  await aside(/artifact/i);
  await vi.waitFor(async () => expect((await slack.check()).join('\n')).toMatch(/no button press has ever arrived.*Interactivity & Shortcuts/));
  await press('ben', await awaiting(), 'Approve');
  await card(/deployed/);
  await vi.waitFor(async () => expect(await place.slack.check()).toEqual([]));
});

it('says so when only mentions arrive, and no slash command ever did', async () => {
  const { slack, mention, reply } = await open({ slack: HTTPS });
  const { ts } = await mention('ann', '@Saraphina list');
  await reply({ ts }, /artifact/i);
  await vi.waitFor(async () => expect((await slack.check()).join()).toMatch(/no slash command has ever arrived.*App Manifest/));
});

it('says that Slack is away', async () => {
  const { api, slack } = await open({ slack: HTTPS });
  api.fail('auth.test', { status: 503, times: 100 });
  expect((await slack.check()).join()).toMatch(/Slack could not be asked/);
});
