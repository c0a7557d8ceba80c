import { afterEach, describe, expect, it } from 'vitest';
import { TEAM } from '../../support/slack-api.ts';
import { shownText } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';

let place: SlackPlace;
const open = async (options?: SlackPlaceOptions): Promise<SlackPlace> => (place = await openSlackPlace(options));
afterEach(() => place.close());
const GROUP = `slack-group:${TEAM}/SREVIEW01`;
const status = async (): Promise<string> => (await place.app.store.artifacts.list({ limit: 1 }))[0]!.status;

describe('user groups', () => {
  it('whoever is in a group that APPROVERS names may approve', async () => {
    const { api, awaiting, press, card } = await open({ environment: { APPROVERS: GROUP } });
    api.groups['SREVIEW01'] = [api.ids['eva']!];
    await press('eva', await awaiting(), 'Approve');
    expect(shownText(await card(/deployed/))).toContain('Eva Example');
  });

  it('nobody else may, and whoever left may not any more', async () => {
    const { api, awaiting, press, aside } = await open({ environment: { APPROVERS: GROUP } });
    api.groups['SREVIEW01'] = [api.ids['eva']!];
    const message = await awaiting();
    await press('out', message, 'Approve');
    await aside(/not an approver/);
    api.groups['SREVIEW01'] = [];
    await place.restart();
    await place.press('eva', message, 'Approve');
    await aside(/Eva Example \(@eva\) is not an approver/);
    expect(await status()).toBe('awaiting_approval');
  });

  it('that can’t be read lead to a refusal with the reason, not to a guess', async () => {
    const { api, awaiting, press, aside } = await open({ environment: { APPROVERS: GROUP } });
    api.fail('usergroups.users.list', { error: 'missing_scope', needed: 'usergroups:read', times: 100 });
    await press('eva', await awaiting(), 'Approve');
    await aside(/which groups you are in.*usergroups:read/s);
    expect(await status()).toBe('awaiting_approval');
  });

  it('are not asked for at all where no list names one', async () => {
    const { api, awaiting, press, card } = await open();
    await press('ben', await awaiting(), 'Approve');
    await card(/deployed/);
    expect(api.of('usergroups.users.list')).toEqual([]);
  });
});

describe('people of other workspaces in a shared channel', () => {
  it('act under their own workspace: the same user id elsewhere is not the approver', async () => {
    const { awaiting, press, aside } = await open();
    await press('ben', await awaiting(), 'Approve', { ownTeam: 'T0OTHER01' });
    await aside(/not an approver/);
    expect(await status()).toBe('awaiting_approval');
  });

  it('can be approvers themselves, and the card is found though the click came from their workspace', async () => {
    const { api, awaiting, press, card } = await open();
    place.app.approvers = [...place.app.approvers, `slack:T0OTHER01/${api.ids['out']}`];
    const message = await awaiting();
    await press('out', message, 'Approve', { ownTeam: 'T0OTHER01' });
    const deployed = await card(/deployed/);
    expect(deployed.ts).toBe(message.ts);
  });

  it('are in no group of the bot’s workspace', async () => {
    const { api, awaiting, press, aside } = await open({ environment: { APPROVERS: GROUP } });
    api.groups['SREVIEW01'] = [api.ids['eva']!];
    await press('eva', await awaiting(), 'Approve', { ownTeam: 'T0OTHER01' });
    await aside(/not an approver/);
  });
});

describe('the language Slack knows', () => {
  it('is the language of the answer', async () => {
    const { api, command, aside, mention, reply } = await open();
    api.people[api.ids['ann']!] = { locale: 'de-DE' };
    await command('ann', '/saraphina list');
    await aside(/artefakt|artifact/i);
    const { ts } = await mention('ann', '@Saraphina import a.ts b.ts');
    await reply({ ts }, /braucht Dateien/);
  });

  it('is not worth a failure: without it everything is in English', async () => {
    const { api, mention, reply } = await open();
    api.fail('users.info', { status: 500, times: 100 });
    const { ts } = await mention('ann', '@Saraphina import a.ts b.ts');
    await reply({ ts }, /needs files/);
  });
});
