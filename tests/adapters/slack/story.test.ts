import { afterEach, describe, expect, it, vi } from 'vitest';
import { reconcile } from '../../../src/requests/reconcile.ts';
import { passingEvidence } from '../../support/web-place.ts';
import { buttonLabels, findButton, shownText } from '../../support/slack-driver.ts';
import { evidenceFor, openSlackPlace, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';

let place: SlackPlace;
const open = async (options?: SlackPlaceOptions): Promise<SlackPlace> => (place = await openSlackPlace(options));
afterEach(() => place.close());

const DECISIONS = ['Approve', 'Reject', 'Request changes', 'Run tests', 'Run tests again'];
const decisionsOn = (message: unknown): string[] => buttonLabels(message).filter((label) => DECISIONS.includes(label));

describe('the whole story', () => {
  it('slash command, card, tests, report in the thread, approval with a confirmation, and nothing left to press', async () => {
    const { api, command, press, card, reply } = await open();
    expect(await command('ann', '/propose Create a function to validate email addresses')).toEqual({ status: 200, body: '' });
    const proposed = await card(/proposed/);
    expect(shownText(proposed)).toContain('Ann Example (@ann)');
    expect(decisionsOn(proposed)).toEqual(['Run tests']);

    await press('ann', proposed, 'Run tests');
    const waiting = await card(/awaiting approval/);
    expect(waiting.ts).toBe(proposed.ts);
    await reply(waiting, /All tests passed/);

    await press('ben', waiting, 'Approve');
    const deployed = await card(/deployed/);
    expect(deployed.ts).toBe(proposed.ts);
    expect(decisionsOn(deployed)).toEqual([]);
    expect(shownText(deployed)).toContain('Ben Example (@ben)');
    const news = await reply(deployed, /deployed/);
    expect(shownText(news)).toContain(`<@${api.ids['ann']}>`);
    expect(api.of('respond')).toEqual([]);
  });

  it('long code is a file in the thread, the tests too, each once, and the buttons stay on the card', async () => {
    const { api, proposed, press, card } = await open();
    const message = await proposed();
    const files = (): { filename: string; snippet_type: string }[] => api.of('files.getUploadURLExternal').map(({ args }) => args as never);
    await vi.waitFor(() => expect(api.of('files.completeUploadExternal')).not.toHaveLength(0));
    expect(files().every(({ snippet_type }) => snippet_type === 'typescript')).toBe(true);
    const uploaded = files().map(({ filename }) => filename);
    for (const { args } of api.of('files.completeUploadExternal')) expect(args['thread_ts']).toBe(message.ts);
    for (const name of uploaded) expect(shownText(message)).toContain(name);
    await press('ann', message, 'Run tests');
    await card(/awaiting approval/);
    expect(files().map(({ filename }) => filename).filter((name) => name !== 'output.txt')).toEqual(uploaded);
    expect(new Set(uploaded).size).toBe(uploaded.length);
  });

  it('the confirmation on Approve names the function and the content', async () => {
    const { awaiting } = await open();
    const { button } = findButton(await awaiting(), 'Approve');
    expect(button.confirm.text.text).toMatch(/[0-9a-f]{12}/);
    expect(button.confirm.deny.text).toBe('Cancel');
  });
});

describe('a reason', () => {
  it('is asked for in a form that opens before anything is looked up; the reason stands on the card', async () => {
    const { api, awaiting, press, submit, card, reply } = await open();
    const message = await awaiting();
    await reply(message, /awaits? approval|ready/i);
    await place.restart();
    const before = api.calls.length;
    place.breakStore();
    await press('ben', message, 'Reject');
    await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(1));
    expect(api.calls[before]?.method).toBe('views.open');
    place.mendStore();
    expect(await submit('ben', { reason: 'accepts a@b without a dot' })).toEqual({ status: 200, body: '' });
    const rejected = await card(/rejected/);
    expect(shownText(rejected)).toContain('accepts a@b without a dot');
    expect(shownText(rejected)).toContain('Ben Example (@ben)');
    expect(decisionsOn(rejected)).toEqual([]);
  });

  it('that holds a hidden character is refused in the form, which stays open', async () => {
    const { awaiting, artifact, press, submit, api } = await openWithArtifact();
    const message = await awaiting();
    await press('ben', message, 'Reject');
    await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(1));
    const answer = await submit('ben', { reason: 'good\u202egoods' });
    expect(JSON.parse(answer.body)).toMatchObject({ response_action: 'errors', errors: { reason: expect.stringContaining('U+202E') } });
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it('for changes leads to a new proposal that is linked with the old one', async () => {
    const { awaiting, press, submit, card, api } = await open();
    const message = await awaiting();
    await press('ben', message, 'Request changes');
    await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(1));
    await submit('ben', { reason: 'Also accept quoted local parts' });
    await card(/Also accept quoted local parts/);
    await vi.waitFor(async () => {
      const old = (await api.messages(api.ids['dev']!)).find(({ ts }) => ts === message.ts);
      expect(shownText(old)).toMatch(/superseded|changes/);
      expect(decisionsOn(old)).toEqual([]);
    });
  });
});

async function openWithArtifact(): Promise<SlackPlace & { artifact(): Promise<{ status: string }> }> {
  const opened = await open();
  return { ...opened, artifact: async () => (await opened.app.store.artifacts.list({ limit: 1 }))[0]! };
}

describe('refusals are answered to the person alone', () => {
  it('somebody who is no approver', async () => {
    const { awaiting, press, aside, artifact } = await openWithArtifact();
    await press('out', await awaiting(), 'Approve');
    expect(shownText(await aside(/not an approver/))).toContain('Out Example (@out)');
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it('the person who asked', async () => {
    const { awaiting, press, aside, artifact, identity } = await open({ environment: {} }).then(async (opened) => ({ ...opened, artifact: async () => (await opened.app.store.artifacts.list({ limit: 1 }))[0]! }));
    const message = await awaiting();
    place.app.approvers = [...place.app.approvers, identity('ann')];
    await press('ann', message, 'Approve');
    await aside(/asked for artifact-\w+ and may not approve it/);
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it('a guest, though listed as an approver', async () => {
    const { api, awaiting, press, aside, artifact } = await openWithArtifact();
    api.people[api.ids['gus']!] = { is_restricted: true };
    await press('gus', await awaiting(), 'Approve');
    await aside(/guests may not decide/);
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it.each([[{ is_bot: true }, /bots may not decide/], [{ deleted: true }, /deactivated/]])('%j, though listed as an approver', async (found, words) => {
    const { api, awaiting, press, aside, artifact } = await openWithArtifact();
    api.people[api.ids['gus']!] = found;
    await press('gus', await awaiting(), 'Approve');
    await aside(words);
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it('whoever Slack can’t vouch for', async () => {
    const { api, awaiting, press, aside, artifact } = await openWithArtifact();
    const message = await awaiting();
    await place.restart();
    api.fail('users.info', { error: 'missing_scope', needed: 'users:read', times: 100 });
    await press('gus', message, 'Approve');
    await aside(/lacks the scope users:read.*Reinstall to Workspace/s);
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it('the same by slash command: one list of approvers for all ways', async () => {
    const { awaiting, command, card, artifactOf } = await open();
    await command('out', `/promote ${artifactOf(await awaiting())}`);
    await card(/not an approver/);
  });
});

describe('cards that are out of date', () => {
  it('a click on a card whose content changed is refused', async () => {
    const { awaiting, press, aside, artifact } = await openWithArtifact();
    const message = await awaiting();
    const { button } = findButton(message, 'Approve');
    button.value = button.value.replace(/:[0-9a-f]{16}$/, `:${'0'.repeat(16)}`);
    await press('ben', message, 'Approve');
    await aside(/content changed since this card was shown/);
    expect((await artifact()).status).toBe('awaiting_approval');
  });

  it('two approvers at once: one decision, and the second is told who was first', async () => {
    const { awaiting, press, card, aside, app } = await open();
    const message = await awaiting();
    await Promise.all([press('ben', message, 'Approve'), press('eva', message, 'Approve')]);
    await card(/deployed/);
    await aside(/already (?:approved|deployed) by (?:Ben|Eva) Example/);
    const [artifact] = await app.store.artifacts.list({ limit: 1 });
    const entries = await app.store.artifacts.entries(artifact!.artifactId);
    expect(entries.filter(({ action }) => action === 'approved')).toHaveLength(1);
    expect(entries.filter(({ action }) => action === 'deployed')).toHaveLength(1);
  });

  it('a double click is one intention: the tests run once, and one form opens', async () => {
    let runs = 0;
    const { proposed, press, card, api } = await open({ sandbox: async (spec) => ((runs += 1), evidenceFor(spec)) });
    const message = await proposed();
    await Promise.all([press('ann', message, 'Run tests'), press('ann', message, 'Run tests')]);
    const waiting = await card(/awaiting approval/);
    await Promise.all([press('ben', waiting, 'Reject'), press('ben', waiting, 'Reject')]);
    await vi.waitFor(() => expect(api.of('views.open')).toHaveLength(1));
    await press('eva', waiting, 'Approve');
    await card(/deployed/);
    expect(runs).toBe(1);
    expect(api.of('views.open')).toHaveLength(1);
  });

  it('a click on an expired card says so, and it can be asked for again', async () => {
    const { awaiting, press, aside, card, clock, app } = await open({ realTime: false });
    const message = await awaiting();
    clock.advance(73 * 3_600_000);
    await press('ben', message, 'Approve');
    await aside(/expired/);
    await reconcile(app);
    const expired = await card(/expired/);
    expect(expired.ts).toBe(message.ts);
    expect(decisionsOn(expired)).not.toContain('Approve');
    await press('ann', expired, buttonLabels(expired)[0]!);
    await card(/awaiting approval/);
  });

  it('a button of an unknown kind is answered', async () => {
    const { awaiting, press, aside } = await open();
    const message = await awaiting();
    findButton(message, 'Approve').button.value = 'approve_deploy_v0';
    await press('ben', message, 'Approve');
    await aside(/older version of the message, and nothing was done/);
  });

  it('after a restart a click on a card of the earlier process works at once', async () => {
    const { awaiting, restart, card } = await open();
    const message = await awaiting();
    await restart();
    await place.press('ben', message, 'Approve');
    const deployed = await card(/deployed/);
    expect(deployed.ts).toBe(message.ts);
  });
});

describe('tests that fail', () => {
  it('are reported in the thread, and the card offers to run them again', async () => {
    let passes = false;
    const { proposed, press, card, reply } = await open({ sandbox: async (spec) => (passes ? evidenceFor(spec) : { ...passingEvidence(), timedOut: true, exitCode: null, claim: null }) });
    const message = await proposed();
    await press('ann', message, 'Run tests');
    const failed = await card(/tests failed/);
    await reply(failed, /timeout/);
    passes = true;
    await press('ann', failed, 'Run tests again');
    await card(/awaiting approval/);
  });
});
