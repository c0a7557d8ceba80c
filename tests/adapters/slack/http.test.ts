import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlack } from '../../../adapters/slack/slack.ts';
import { isSigned } from '../../../adapters/slack/signature.ts';
import { BOT_TOKEN, TEAM } from '../../support/slack-api.ts';
import { encode, SIGNING_SECRET, signature } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace } from '../../support/slack-place.ts';
import { silentLogger } from '../../support/test-app.ts';

let place: SlackPlace;
beforeEach(async () => {
  place = await openSlackPlace();
});
afterEach(() => place.close());

const NOW = (): Date => new Date();
const post = (body: string, headers: Record<string, string> = {}, type = 'application/x-www-form-urlencoded'): Promise<Response> =>
  fetch(`${place.url}/slack/events`, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
const propose = (trigger = 'trigger-1'): string =>
  encode({ type: 'slash_commands', payload: { team_id: TEAM, channel_id: place.api.ids['dev'], user_id: place.api.ids['ann'], user_name: 'ann', command: '/propose', text: 'Create a function to validate email addresses', response_url: `${place.api.url}/respond/1`, trigger_id: trigger } }).body;
const artifacts = async (): Promise<number> => (await place.app.store.artifacts.list({ limit: 10 })).length;

describe('requests that Slack did not sign, or not now, are refused and have no effect', () => {
  it.each<[string, (body: string) => Record<string, string>]>([
    ['no signature', () => ({})],
    ['a made-up signature', (body) => ({ ...signature(body, NOW()), 'x-slack-signature': `v0=${'0'.repeat(64)}` })],
    ['another secret', (body) => signature(body, NOW(), 'another')],
    ['a signature of another body', () => signature('command=/promote', NOW())],
    ['a signature of another version', (body) => ({ ...signature(body, NOW()), 'x-slack-signature': signature(body, NOW())['x-slack-signature']!.replace('v0=', 'v1=') })],
    ['a shortened signature', (body) => ({ ...signature(body, NOW()), 'x-slack-signature': signature(body, NOW())['x-slack-signature']!.slice(0, -2) })],
    ['another time stamp than was signed', (body) => ({ ...signature(body, NOW()), 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000) + 1) })],
    ['an old one', (body) => signature(body, new Date(Date.now() - 301_000))],
    ['one from the future', (body) => signature(body, new Date(Date.now() + 302_000))],
    ['no number as time stamp', (body) => ({ ...signature(body, NOW()), 'x-slack-request-timestamp': 'NaN' })],
  ])('%s', async (_, headers) => {
    const body = propose();
    const answer = await post(body, headers(body));
    expect(answer.status).toBe(401);
    expect(await artifacts()).toBe(0);
    expect(place.api.calls).toEqual([]);
  });

  it('the same with correct signatures would have been taken', async () => {
    const body = propose();
    expect((await post(body, signature(body, NOW()))).status).toBe(200);
    await place.card(/proposed/);
    expect(await artifacts()).toBe(1);
  });

  it('a signature is looked at over the raw bytes, up to five minutes either way', () => {
    const body = Buffer.from('text=caf\u00e9&x=%F0%9F');
    const at = new Date('2026-01-02T03:04:05Z');
    const headers = new Headers(signature(body.toString(), at));
    for (const [ms, holds] of [[0, true], [300_000, true], [-300_000, true], [301_000, false], [-301_000, false]] as const) {
      expect(isSigned(SIGNING_SECRET, headers, body, new Date(at.getTime() + ms))).toBe(holds);
    }
    expect(isSigned(SIGNING_SECRET, headers, Buffer.concat([body, Buffer.from(' ')]), at)).toBe(false);
  });
});

describe('a signed request', () => {
  it('that is sent again, by whoever overheard it, has no second effect', async () => {
    const body = propose();
    const headers = signature(body, NOW());
    expect((await post(body, headers)).status).toBe(200);
    const card = await place.card(/proposed/);
    expect((await post(body, headers)).status).toBe(200);
    expect((await post(body, headers)).status).toBe(200);
    await place.press('ann', card, 'Run tests');
    await place.card(/awaiting approval/);
    expect(await artifacts()).toBe(1);
    expect(place.api.of('chat.postMessage').filter(({ args }) => args['thread_ts'] === undefined)).toHaveLength(1);
  });

  it('that is sent again shows nothing again either', async () => {
    const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event: { type: 'app_home_opened', tab: 'home', user: place.api.ids['ann'] } });
    const headers = signature(body, NOW());
    for (let time = 0; time < 3; time += 1) expect((await post(body, headers, 'application/json')).status).toBe(200);
    await place.command('ben', '/saraphina list');
    await place.aside(/artifact/i);
    await place.slack.close();
    expect(place.api.of('views.publish')).toHaveLength(1);
  });

  it('that asks whether the address is ours gets the challenge back, also before the bot has started', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-123', token: 'old' });
    const answer = await post(body, signature(body, NOW()), 'application/json');
    expect(await answer.json()).toEqual({ challenge: 'c-123' });
    expect((await post(body, {}, 'application/json')).status).toBe(401);
  });

  it('of the certificate check is answered without a signature and without an effect', async () => {
    expect((await post('ssl_check=1&token=old')).status).toBe(200);
    expect((await post(`ssl_check=1&${propose()}`)).status).toBe(200);
    expect(await artifacts()).toBe(0);
  });

  it('that was delivered again with a retry number is answered, and has one effect', async () => {
    const event = { type: 'event_callback', team_id: TEAM, event_id: 'Ev1', authorizations: [{ team_id: TEAM, user_id: 'U00000BOT' }], event: { type: 'app_mention', user: place.api.ids['ann'], text: '<@U00000BOT> propose validate email addresses', channel: place.api.ids['dev'], ts: '1700000001.000100', team: TEAM } };
    const first = JSON.stringify(event);
    const again = JSON.stringify({ ...event, event_id: 'Ev2', team_id: 'T0OTHER00', authorizations: [{ team_id: TEAM, user_id: 'U00000BOT' }] });
    for (const [number, body] of [first, first, again].entries()) {
      const answer = await post(body, { ...signature(body, new Date(Date.now() + number * 1000)), 'x-slack-retry-num': String(number), 'x-slack-retry-reason': 'http_timeout' }, 'application/json');
      expect(answer.status).toBe(200);
    }
    await place.reply({ ts: '1700000001.000100' }, /proposed/);
    expect(await artifacts()).toBe(1);
  });

  it.each([['GET', 405], ['PUT', 405]])('with %s is refused', async (method, status) => {
    expect((await fetch(`${place.url}/slack/events`, { method })).status).toBe(status);
  });

  it('that is far too long is refused before it is understood', async () => {
    expect((await post(`x=${'a'.repeat(1_100_000)}`)).status).toBe(413);
  });

  it('that is no JSON is refused', async () => {
    const body = '{"type": ';
    expect((await post(body, signature(body, NOW()), 'application/json')).status).toBe(400);
  });

  it('can’t be told from a forged one without a secret, so there is no bot without one', () => {
    const options = { app: place.app, botToken: BOT_TOKEN, appToken: '', signingSecret: '', clientId: '', clientSecret: '', encryptionKey: '', apiUrl: '', publicUrl: '', logger: silentLogger };
    expect(() => createSlack(options)).toThrow(/SLACK_APP_TOKEN.*or SLACK_SIGNING_SECRET/);
  });

  it('before the bot has started is not lost silently: Slack is told to try again', async () => {
    const early = createSlack({ app: place.app, botToken: BOT_TOKEN, appToken: '', signingSecret: SIGNING_SECRET, clientId: '', clientSecret: '', encryptionKey: '', apiUrl: place.api.apiUrl, publicUrl: '', logger: silentLogger });
    const body = propose();
    const answer = await early.mounts[0]!.handle(new Request('http://127.0.0.1/slack/events', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...signature(body, NOW()) }, body }));
    expect(answer.status).toBe(503);
    await early.close();
  });
});
