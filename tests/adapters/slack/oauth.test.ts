import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInstallations, type Installation } from '../../../adapters/slack/installations.ts';
import { createVault } from '../../../adapters/slack/vault.ts';
import type { StoredDocument } from '../../../src/ports.ts';
import { BOT_TOKEN, TEAM } from '../../support/slack-api.ts';
import { shownText } from '../../support/slack-driver.ts';
import { ENCRYPTION_KEY, OAUTH, openSlackPlace, type SlackPlace } from '../../support/slack-place.ts';

const INSTALLATION: Installation = { team: TEAM, teamName: 'Example', token: BOT_TOKEN, botUser: 'U00000BOT', scopes: ['chat:write'], installedBy: 'U1', installedAt: '2026-01-02T03:04:05.000Z' };

describe('what is sealed', () => {
  const vault = createVault(ENCRYPTION_KEY);
  const sealed = vault.seal(INSTALLATION, 'a');

  it('opens under the same key and label, and shows nothing before', () => {
    expect(vault.open(sealed, 'a')).toEqual(INSTALLATION);
    expect(JSON.stringify(sealed)).not.toContain('xoxb');
    expect(vault.seal(INSTALLATION, 'a')).not.toEqual(sealed);
  });

  const flipped = (text: string): string => Buffer.from(Buffer.from(text, 'base64').map((byte, index) => (index === 0 ? byte ^ 1 : byte))).toString('base64');
  it.each([
    ['changed data', () => vault.open({ ...sealed, data: flipped(sealed.data) }, 'a')],
    ['a changed tag', () => vault.open({ ...sealed, tag: flipped(sealed.tag) }, 'a')],
    ['a shortened tag', () => vault.open({ ...sealed, tag: sealed.tag.slice(0, 8) }, 'a')],
    ['a changed start value', () => vault.open({ ...sealed, iv: flipped(sealed.iv) }, 'a')],
    ['another label', () => vault.open(sealed, 'b')],
    ['another key', () => createVault('00'.repeat(32)).open(sealed, 'a')],
    ['another version', () => vault.open({ ...sealed, v: 2 as 1 }, 'a')],
  ])('stays shut after %s', (_, attempt) => {
    expect(attempt).toThrow();
  });
});

describe('with several workspaces', () => {
  let place: SlackPlace;
  beforeEach(async () => {
    place = await openSlackPlace({ slack: OAUTH });
  });
  afterEach(() => place.close());

  const visit = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${place.url}${path}`, { redirect: 'manual', headers });

  /** As a browser does it: begin here, say yes there, come back. */
  async function install(): Promise<{ back: string; cookie: string; answer: Response }> {
    const begun = await visit('/slack/install');
    expect(begun.status).toBe(302);
    const cookie = begun.headers.get('set-cookie')!.split(';')[0]!;
    const asked = new URL(begun.headers.get('location')!);
    const emulated = await fetch(`${place.api.emulator.url}/oauth/v2/authorize${asked.search}`);
    expect(await emulated.text()).toContain('Authorize <strong>Saraphina</strong>');
    const form = new URLSearchParams({ user_id: place.api.ids['ann']!, redirect_uri: asked.searchParams.get('redirect_uri')!, scope: asked.searchParams.get('scope')!, state: asked.searchParams.get('state')!, client_id: asked.searchParams.get('client_id')! });
    const agreed = await fetch(`${place.api.emulator.url}/oauth/v2/authorize/callback`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: form.toString() });
    const { pathname, search } = new URL(agreed.headers.get('location')!);
    return { back: `${pathname}${search}`, cookie, answer: await visit(`${pathname}${search}`, { cookie }) };
  }

  const stored = (): Promise<StoredDocument | undefined> => place.app.store.documents.get('slack-installation', TEAM);

  it('asks for the minimal scopes, installs, and works with the workspace’s own token', async () => {
    const begun = await visit('/slack/install');
    expect(new URL(begun.headers.get('location')!).searchParams.get('scope')).toBe('app_mentions:read,chat:write,commands,files:read,files:write,usergroups:read,users:read');
    expect(begun.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const { answer } = await install();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Saraphina is installed in Example');
    expect(JSON.stringify(await stored())).not.toContain('xoxb');
    await place.command('ann', '/propose Create a function to validate email addresses');
    expect(shownText(await place.card(/proposed/))).toContain('Ann Example');
    expect(await place.slack.check()).toContainEqual(expect.stringContaining('PUBLIC_URL is http://127.0.0.1'));
  });

  it.each([
    ['without the cookie of the browser that began', async (back: string) => visit(back)],
    ['with another browser’s cookie', async (back: string) => visit(back, { cookie: (await visit('/slack/install')).headers.get('set-cookie')!.split(';')[0]! })],
    ['with a made-up state', async () => visit('/slack/oauth_redirect?code=1&state=a.9999999999999.b', { cookie: 'saraphina_slack_install=a.9999999999999.b' })],
    ['after the person declined', async () => visit('/slack/oauth_redirect?error=access_denied')],
    ['with a code that was used', async (back: string, cookie: string) => visit(back, { cookie })],
  ])('installs nothing %s', async (_, attempt) => {
    const { back, cookie } = await install();
    await place.app.store.documents.delete('slack-installation', TEAM);
    const answer = await attempt(back, cookie);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).toContain('Nothing was installed');
    expect(await stored()).toBeUndefined();
  });

  it('forgets a workspace that removed the bot, and says so to whoever still has a card', async () => {
    await install();
    await place.deliver({ type: 'events_api', payload: { type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event: { type: 'app_uninstalled' } } });
    await vi.waitFor(async () => expect(await stored()).toBeUndefined());
    await expect(place.slack.platform.post({ platform: 'slack', channel: `${TEAM}/C1`, messageId: null, threadId: null }, { tone: 'info', title: 'x', lines: [], fields: [], files: [], buttons: [] }, 'k')).rejects.toMatchObject({ code: 'CHAT_REFUSED' });
    expect(await place.slack.platform.direct(`slack:${TEAM}/${place.api.ids['ann']}`)).toBeNull();
  });

  it('forgets it as well when its token was revoked, but not for a person’s token', async () => {
    await install();
    const revoked = (tokens: object, id: string): Promise<unknown> => place.deliver({ type: 'events_api', payload: { type: 'event_callback', team_id: TEAM, event_id: id, event: { type: 'tokens_revoked', tokens } } });
    await revoked({ oauth: ['U1'], bot: [] }, 'Ev1');
    await place.command('ann', '/saraphina list');
    await place.aside(/artifact/i);
    expect(await stored()).toBeDefined();
    await revoked({ oauth: [], bot: ['U00000BOT'] }, 'Ev2');
    await vi.waitFor(async () => expect(await stored()).toBeUndefined());
  });

  it('a form opens with the store away, also after a restart: the tokens are at hand', async () => {
    await install();
    const message = await place.awaiting();
    await place.restart();
    place.breakStore();
    await place.press('ben', message, 'Reject');
    await vi.waitFor(() => expect(place.api.of('views.open')).toHaveLength(1));
    expect(place.api.of('views.open')[0]?.answer?.ok).toBe(true);
    place.mendStore();
  });

  it('what was changed in the store is noticed, and the way out is named', async () => {
    await install();
    const document = (await stored())!;
    const other = createVault(ENCRYPTION_KEY).seal({ ...INSTALLATION, token: 'xoxb-evil' }, 'slack-installation/T0OTHER01');
    await place.app.store.documents.put('slack-installation', { ...document, body: other });
    await place.restart();
    await expect(place.slack.platform.direct(`slack:${TEAM}/${place.api.ids['ann']}`)).rejects.toThrow(/it was changed, or ENCRYPTION_KEY is another one/);
    expect((await place.slack.check()).join()).toMatch(/ENCRYPTION_KEY is another one/);
  });
});

it('an installation that is saved again takes the place of the earlier one', async () => {
  const place = await openSlackPlace();
  const installations = createInstallations(place.app.store.documents, createVault(ENCRYPTION_KEY));
  await installations.save(INSTALLATION);
  await installations.save({ ...INSTALLATION, token: 'xoxb-2' });
  const fresh = createInstallations(place.app.store.documents, createVault(ENCRYPTION_KEY));
  expect((await fresh.find(TEAM))?.token).toBe('xoxb-2');
  expect(await fresh.teams()).toEqual([TEAM]);
  await fresh.remove(TEAM);
  expect(await fresh.find(TEAM)).toBeUndefined();
  await place.close();
});
