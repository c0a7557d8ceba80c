import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buttonLabels, shownText, type SlackMessage } from '../../support/slack-driver.ts';
import { evidenceFor, openSlackPlace, type SlackPlace } from '../../support/slack-place.ts';

let place: SlackPlace;
beforeEach(async () => {
  place = await openSlackPlace();
});
afterEach(() => place.close());

const home = async (text: string | RegExp): Promise<SlackMessage> => {
  let view: SlackMessage;
  await vi.waitFor(() => {
    view = place.api.of('views.publish').findLast(({ answer }) => answer?.ok)?.answer.view;
    expect(view && shownText(view)).toMatch(text);
  }, { timeout: 8000, interval: 10 });
  return view;
};

it('shows what waits for this person, what they asked for, what was decided', async () => {
  await place.awaiting();
  await place.openHome('ben');
  const ben = await home(/awaiting approval/);
  expect(buttonLabels(ben)).toContain('Approve');
  await place.openHome('out');
  expect(buttonLabels(await home(/Nothing waits/))).not.toContain('Approve');
  expect(place.api.of('views.publish').map(({ args }) => args['user_id'])).toEqual([place.api.ids['ben'], place.api.ids['out']]);
});

it('a decision there is confirmed in a window, and the page follows by itself', async () => {
  await place.awaiting();
  await place.openHome('ben');
  const view = await home(/awaiting approval/);
  await place.press('ben', undefined, 'Approve', { view });
  await vi.waitFor(() => expect(place.api.of('views.open')).toHaveLength(1));
  await home(/Nothing waits[\s\S]*deployed/);
  await vi.waitFor(() => expect(place.api.of('views.update')).toHaveLength(1));
  await place.card(/deployed/);
});

it('a reason is asked for in the same window, which then shows what became of it', async () => {
  await place.awaiting();
  await place.openHome('ben');
  await place.press('ben', undefined, 'Reject', { view: await home(/awaiting approval/) });
  await vi.waitFor(() => expect(place.api.of('views.open')).toHaveLength(1));
  const answer = await place.submit('ben', { reason: 'not needed' });
  expect(JSON.parse(answer.body)).toMatchObject({ response_action: 'update' });
  await place.card(/rejected/);
  await home(/Nothing waits[\s\S]*rejected/);
});

it('a look at one artifact opens in a window', async () => {
  await place.proposed();
  await place.openHome('ann');
  const view = await home(/proposed/);
  const label = buttonLabels(view).find((candidate) => candidate.startsWith('Show'))!;
  await place.press('ann', undefined, label, { view });
  await vi.waitFor(() => expect(JSON.stringify(place.api.of('views.update').at(-1)?.args)).toMatch(/artifact-/));
});

it('follows what was started there until it is done', async () => {
  await place.close();
  const gate = Promise.withResolvers<void>();
  place = await openSlackPlace({ sandbox: async (spec) => gate.promise.then(() => evidenceFor(spec)) });
  await place.proposed();
  await place.openHome('ann');
  await place.press('ann', undefined, 'Run tests', { view: await home(/proposed/) });
  await home(/testing|tests running/i);
  gate.resolve();
  await home(/awaiting approval/);
});

it('a view that somebody changed meanwhile is made anew', async () => {
  await place.openHome('ann');
  await home(/Nothing yet/);
  await place.api.ask('views.publish', { user_id: place.api.ids['ann'], view: { type: 'home', blocks: [{ type: 'divider' }] } });
  await place.proposed();
  await place.openHome('ann');
  await home(/proposed/);
  expect(place.api.of('views.publish').some(({ answer }) => answer?.error === 'hash_conflict')).toBe(true);
});

it('says so when it can’t be made', async () => {
  place.breakStore();
  await place.openHome('ann');
  await home(/could not be made just now/);
  place.mendStore();
});
