import { afterEach, describe, expect, test } from 'vitest';
import { IMPORT, openWebPlace, type Visitor, type WebPlace } from '../../support/web-place.ts';

let place: WebPlace;
afterEach(() => place.close());

async function awaiting(author: Visitor): Promise<string> {
  const { artifactId } = (await author.command('import', IMPORT)).json;
  await author.command('run-sandbox', { artifactId });
  return artifactId;
}

const page = async (visitor: Visitor, artifactId: string) => (await visitor.get(`/api/artifacts/${artifactId}`)).json;
const commands = (message: { buttons: { command: string }[] }): string[] => message.buttons.map(({ command }) => command);

describe('buttons are for those who may press them', () => {
  test('who may not decide sees none to decide with, and why', async () => {
    place = await openWebPlace();
    const author = await place.signIn('author');
    const artifactId = await awaiting(author);
    const { card, refusal, approvers } = await page(author, artifactId);
    expect(commands(card)).toEqual(['show']);
    expect(refusal).toMatchObject({ code: 'NOT_AN_APPROVER', message: expect.stringContaining('reviewer') });
    expect(approvers).toEqual(['reviewer']);
    expect(commands((await page(await place.signIn('reviewer'), artifactId)).card)).toEqual(['promote', 'reject', 'show']);
  });

  test('an approver may not approve what they asked for, and may turn it down', async () => {
    place = await openWebPlace();
    const reviewer = await place.signIn('reviewer');
    const { card, refusal } = await page(reviewer, await awaiting(reviewer));
    expect(commands(card)).toEqual(['reject', 'show']);
    expect(refusal.code).toBe('SELF_APPROVAL');
  });

  test('with ALLOW_SELF_APPROVAL they may', async () => {
    place = await openWebPlace({ environment: { ALLOW_SELF_APPROVAL: 'true' } });
    const reviewer = await place.signIn('reviewer');
    const { card, refusal } = await page(reviewer, await awaiting(reviewer));
    expect([commands(card), refusal]).toEqual([['promote', 'reject', 'show'], null]);
  });

  test('answers to commands follow the same rule', async () => {
    place = await openWebPlace();
    const [author, reviewer] = [await place.signIn('author'), await place.signIn('reviewer')];
    const { artifactId } = (await author.command('import', IMPORT)).json;
    expect(commands((await author.command('run-sandbox', { artifactId })).json.message)).toEqual(['show']);
    const shown = (visitor: Visitor) => visitor.post('/api/commands', { command: 'show', args: { id: artifactId } });
    expect(commands((await shown(author)).json.message)).toEqual(['show']);
    expect(commands((await shown(reviewer)).json.message)).toEqual(['promote', 'reject', 'show']);
  });

  test('a button that is not shown decides nothing either', async () => {
    place = await openWebPlace();
    const author = await place.signIn('author');
    const artifactId = await awaiting(author);
    expect((await author.command('promote', { artifactId })).json.outcome).toMatchObject({ ok: false, error: { code: 'NOT_AN_APPROVER' } });
    expect((await page(author, artifactId)).audit.at(-1)).toMatchObject({ action: 'refused', actor: 'author' });
  });
});

describe.each([
  ['slack:T1/U1', 'slack-group:T1/S1'],
  ['discord:123', 'discord-role:9/7'],
])('%s signs in by a link from the chat', (identity, group) => {
  test('and decides as in the chat', async () => {
    place = await openWebPlace({ environment: { APPROVERS: `${identity},${group}` } });
    const [author, approver] = [await place.signIn('author'), await place.signIn(identity)];
    const artifactId = await awaiting(author);
    const before = await page(approver, artifactId);
    expect([commands(before.card), before.groups]).toEqual([['promote', 'reject', 'show'], []]);
    expect((await approver.command('promote', { artifactId })).json.outcome).toMatchObject({ ok: true, value: { status: 'deployed', approval: { approvedBy: identity } } });
    expect((await page(author, artifactId)).audit.find(({ action }: { action: string }) => action === 'approved')).toMatchObject({ actor: identity, asserted: false });
  });

  test('but not through a group, which the console does not know: the page names the groups', async () => {
    place = await openWebPlace({ environment: { APPROVERS: `reviewer,${group},slack-group:T2/S9,discord-role:8/1` } });
    const [author, member] = [await place.signIn('author'), await place.signIn(identity)];
    const artifactId = await awaiting(author);
    const { card, refusal, groups } = await page(member, artifactId);
    expect([commands(card), refusal.code]).toEqual([['show'], 'NOT_AN_APPROVER']);
    expect(groups).toContain(group);
    expect(groups.every((name: string) => name.startsWith(group.split(':')[0]!))).toBe(true);
    expect((await page(author, artifactId)).groups).toEqual([]);
  });
});
