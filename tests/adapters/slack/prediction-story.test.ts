import { afterEach, expect, it, vi } from 'vitest';
import { middleOf, SEEN } from '../../support/diagram-pixels.ts';
import { readPng, type Pixels } from '../../support/png.ts';
import { shownText } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace } from '../../support/slack-place.ts';
import { recoveryCases } from '../../support/table-samples.ts';

let place: SlackPlace;
afterEach(() => place.close());

const soon = <Result>(work: () => Promise<Result>): Promise<Result> => vi.waitFor(work, { timeout: 30_000, interval: 20 });

/** Asks about a device with a full battery and tells what became of it. */
async function askAndTell(happened: boolean, asked: Set<string>): Promise<void> {
  const { api, command, aside } = place;
  await command('ann', '/predict device_recovery battery=90 hours_since_seen=50');
  const id = await soon(async () => {
    const ids = (await api.messages(api.ids['dev']!)).flatMap((message) => /pred-[0-9a-f]+/.exec(shownText(message)) ?? []);
    const fresh = ids.find((one) => !asked.has(one));
    expect(fresh).toBeDefined();
    return fresh!;
  });
  asked.add(id);
  await command('ann', `/saraphina outcome ${id} ${happened}`);
  await aside(new RegExp(id));
}

/** What the bot shows whoever asks in a thread how well it does. */
async function diagram(): Promise<Pixels> {
  const { api, mention } = place;
  const { ts } = await mention('ben', '@Saraphina predict calibration device_recovery');
  const id = await soon(async () => {
    const [file] = (await api.messages(api.ids['dev']!, ts)).flatMap(({ files = [] }) => files as { id: string }[]);
    expect(file).toBeDefined();
    return file!.id;
  });
  return readPng(await api.contentOf(id));
}

it('somebody trains a domain from a table, asks, reports what happened, and everybody sees the diagram change', async () => {
  place = await openSlackPlace();
  const { api, command, submit, card, mention, reply } = place;
  await command('ann', '/predict train device_recovery');
  await soon(async () => expect(api.of('views.open')).toHaveLength(1));
  await submit('ann', { path: await api.handIn('cases.csv', recoveryCases(120)) });
  await card(/device_recovery: trained/);

  const { ts } = await mention('ben', '@Saraphina predict calibration device_recovery');
  await reply({ ts }, /No outcomes yet/);

  const asked = new Set<string>();
  for (let count = 0; count < 3; count += 1) await askAndTell(true, asked);
  const before = await diagram();
  expect(middleOf(before, SEEN.fits)!.y).toBeGreaterThan(0.6);
  expect(middleOf(before, SEEN.misses)).toBeUndefined();

  for (let count = 0; count < 7; count += 1) await askAndTell(false, asked);
  const after = await diagram();
  expect(middleOf(after, SEEN.misses)!.y).toBeCloseTo(0.3, 1);
  expect(middleOf(after, SEEN.misses)!.x).toBeGreaterThan(0.6);
});
