import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionType } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { middleOf, SEEN } from '../../support/diagram-pixels.ts';
import { ANN, BEN, CHANNEL, eventually, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';
import { readPng, type Pixels } from '../../support/png.ts';
import { recoveryCases } from '../../support/table-samples.ts';

let place: DiscordPlace;
let files: Server;

beforeEach(async () => {
  place = await openDiscordPlace();
  files = createServer((_, response) => response.end(recoveryCases(120)));
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await place.close();
  await new Promise((resolve) => files.close(resolve));
  expect(place.wire.problems).toEqual([]);
});

async function train(): Promise<void> {
  const url = `http://127.0.0.1:${(files.address() as AddressInfo).port}/cases.csv`;
  const table = { id: '1', filename: 'cases.csv', size: 100, url, proxy_url: url };
  const options = [{ name: 'domain', type: 3, value: 'device_recovery' }, { name: 'path', type: 11, value: table.id }];
  await place.twin.simulateInteraction({ type: InteractionType.ApplicationCommand, channelId: CHANNEL, userId: ANN, data: { id: '1', name: 'saraphina', type: 1, options: [{ name: 'predict-train', type: 1, options }], resolved: { attachments: { 1: table } } } });
  await place.until(/device\\_recovery: trained/);
}

/** Asks about a device with a full battery and tells what became of it. */
async function askAndTell(happened: boolean, asked: Set<string>): Promise<void> {
  await place.slash(ANN, 'predict', { domain: 'device_recovery', query: 'battery=90 hours_since_seen=50' });
  const id = await eventually(async () => {
    const ids = (await place.shown()).flatMap((message) => /pred-[0-9a-f]+/.exec(textOf(message)) ?? []);
    const fresh = ids.find((one) => !asked.has(one));
    if (fresh === undefined) throw new Error('no answer yet');
    return fresh;
  });
  asked.add(id);
  await place.slash(ANN, 'saraphina outcome', { 'prediction-id': id, value: String(happened) });
  await place.until(new RegExp(`✅.*${id}|${id}.*${happened}`, 's'), { isPrivate: true });
}

/** What the bot shows whoever asks how well it does. */
async function diagram(): Promise<Pixels> {
  const before = place.wire.messages(/PATCH .*@original/).filter(({ files: sent }) => sent.length > 0).length;
  await place.slash(BEN, 'saraphina predict-calibration', { domain: 'device_recovery' });
  return eventually(() => {
    const found = place.wire.messages(/PATCH .*@original/).filter(({ files: sent }) => sent.length > 0);
    if (found.length === before) throw new Error('no picture yet');
    return readPng(found.at(-1)!.files[0]!.data);
  });
}

test('somebody trains a domain from a table, asks, reports what happened, and sees the diagram change', async () => {
  await train();
  await place.slash(BEN, 'saraphina predict-calibration', { domain: 'device_recovery' });
  await place.until(/No outcomes yet/, { isPrivate: true });

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
