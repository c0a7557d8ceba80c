import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSocket } from '../../../adapters/slack/socket.ts';
import { startSlackApi, type SlackApi } from '../../support/slack-api.ts';
import { shownText } from '../../support/slack-driver.ts';
import { openSlackPlace, SOCKET, type SlackPlace } from '../../support/slack-place.ts';
import { startSlackSocketServer, type SlackSocketServer } from '../../support/slack-socket-server.ts';
import { silentLogger } from '../../support/test-app.ts';

let api: SlackApi;
let server: SlackSocketServer;
let place: SlackPlace | undefined;

beforeEach(async () => {
  [api, server] = await Promise.all([startSlackApi(), startSlackSocketServer()]);
  api.socketUrl = server.address;
});
afterEach(async () => {
  await place?.close();
  place = undefined;
  await Promise.all([server.close(), api.close()]);
});

async function open(): Promise<SlackPlace> {
  place = await openSlackPlace({ api, slack: SOCKET, deliver: server.deliver });
  await vi.waitFor(() => expect(server.connections()).toBe(1));
  return place;
}

it('carries the story without a public address: command, click, form', async () => {
  const { slack, command, press, submit, card } = await open();
  expect(slack.mounts).toEqual([]);
  expect(await command('ann', '/propose Create a function to validate email addresses')).toEqual({ status: 200, body: '' });
  await press('ann', await card(/proposed/), 'Run tests');
  await press('ben', await card(/awaiting approval/), 'Reject');
  await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(1));
  await submit('ben', { reason: 'no' });
  await card(/rejected/);
});

it('an envelope that is delivered again has one effect and one answer', async () => {
  const { command, card, aside, app } = await open();
  await command('ann', '/propose Create a function to validate email addresses');
  await server.redeliver();
  await card(/proposed/);
  expect(await app.store.artifacts.list({ limit: 10 })).toHaveLength(1);
  await command('ann', '/saraphina list');
  await server.redeliver();
  await aside(/artifact-/);
  await command('ann', '/saraphina shwo x');
  await aside(/Did you mean show/);
  expect(api.of('respond')).toHaveLength(2);
});

it('a mention that is delivered again, as an event with a retry number, is answered once', async () => {
  const { mention, reply } = await open();
  const { ts } = await mention('ann', '@Saraphina list');
  await server.redeliver();
  await reply({ ts }, /artifact/i);
  await mention('ann', '@Saraphina list', { thread: ts });
  await vi.waitFor(async () => expect(await api.messages(api.ids['dev']!, ts)).toHaveLength(2));
});

it.each(['warning', 'refresh_requested'] as const)('connects anew at once when Slack says so (%s), and goes on hearing', async (reason) => {
  const { command, aside } = await open();
  server.refresh(reason);
  await command('ann', '/saraphina list');
  await aside(/artifact/i);
  expect(server.opened).toBe(2);
});

it('connects anew after the connection was cut, and after Slack was away', async () => {
  const { command, aside, logged } = await open();
  api.fail('apps.connections.open', { status: 503, times: 2 });
  server.cut();
  await command('ann', '/saraphina list');
  await aside(/artifact/i);
  expect(logged.some((line) => line.includes('Socket Mode is not connected'))).toBe(true);
});

it('starts though Slack is away, says so, and connects later', async () => {
  api.fail('apps.connections.open', { error: 'internal_error', times: 3 });
  const { command, aside } = await open();
  await command('ann', '/saraphina list');
  await aside(/artifact/i);
});

it('a token that is not accepted is told with the place to mend it, and ends nothing', async () => {
  api.fail('apps.connections.open', { error: 'invalid_auth', times: 1000 });
  const socket = createSocket({ appToken: 'xapp-1-gone', apiUrl: api.apiUrl, retryMs: 1, logger: silentLogger });
  socket.open();
  await vi.waitFor(async () => expect(await socket.trouble(1)).toMatch(/SLACK_APP_TOKEN is not accepted \(invalid_auth\).*App-Level Tokens.*Socket Mode/));
  api.fail('apps.connections.open', { times: 0 });
  await vi.waitFor(async () => expect(await socket.trouble(1)).toBe(''), { timeout: 5000 });
  await socket.close();
  await socket.close();
});

it('closing ends the connection and does not open another', async () => {
  const { slack } = await open();
  await slack.close();
  await vi.waitFor(() => expect(server.connections()).toBe(0));
  expect(server.opened).toBe(1);
});

it('closing while it connects leaves no connection behind', async () => {
  const socket = createSocket({ appToken: 'xapp-1-x', apiUrl: api.apiUrl, retryMs: 1, logger: silentLogger });
  socket.open();
  await socket.close();
  await vi.waitFor(() => expect(server.opened).toBe(1));
  await vi.waitFor(() => expect(server.connections()).toBe(0));
});

it('the card is the same as over HTTP', async () => {
  const { command, card } = await open();
  await command('ann', '/propose Create a function to validate email addresses');
  expect(shownText(await card(/proposed/))).toContain('Create a function to validate email addresses');
});
