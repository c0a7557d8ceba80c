import { afterEach, describe, expect, test } from 'vitest';
import type { PicturePainter } from '../../../src/ports.ts';
import { ANN, BOT, CHANNEL, eventually, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace, type DiscordPlaceOptions } from '../../support/discord-place.ts';
import type { Sent } from '../../support/discord-wire.ts';
import { readPng } from '../../support/png.ts';
import { at, samplePrediction } from '../../support/store-samples.ts';

let place: DiscordPlace;

/** A domain with forty outcomes, half of which came true. */
async function open(options?: DiscordPlaceOptions): Promise<DiscordPlace> {
  place = await openDiscordPlace(options);
  for (let index = 0; index < 40; index += 1) {
    const predictionId = `pred-${index}`;
    await place.app.store.predictions.save(samplePrediction(predictionId, { domain: 'device_recovery', createdAt: at(index), calibrated: index / 40 }));
    await place.app.store.predictions.logOutcome(predictionId, index % 2 === 0, at(1000));
  }
  return place;
}
afterEach(async () => {
  await place.close();
  expect(place.wire.problems).toEqual([]);
});

const ask = () => place.slash(ANN, 'saraphina predict-calibration', { domain: 'device_recovery' });
/** The request that brought a picture. */
const sent = (path: RegExp): Promise<Sent> => eventually(() => {
  const found = place.wire.messages(path).find(({ files }) => files.length > 0);
  if (!found) throw new Error('no picture was sent');
  return found;
});

test('an answer to one person has its picture in it, with words for whoever can’t see it', async () => {
  await open();
  await ask();
  const { body, files } = await sent(/PATCH .*@original/);
  expect(files.map(({ name, type, data }) => [name, type, readPng(data).width])).toEqual([['calibration-device_recovery.png', 'image/png', 1200]]);
  const [gallery] = body.components[0].components.filter(({ type }: { type: number }) => type === 12);
  expect(gallery.items).toEqual([{ media: { url: 'attachment://calibration-device_recovery.png' }, description: expect.stringMatching(/^Reliability diagram of device_recovery from 40 outcomes/) }]);
  expect(textOf(await place.until(/Calibration of device\\_recovery/, { isPrivate: true }))).toMatch(/said .*happened/);
});

test('an answer to a mention has it where everybody reads', async () => {
  await open();
  await place.say(ANN, `<@${BOT}> predict calibration device_recovery`);
  const { files, path } = await sent(/POST .*messages/);
  expect([path, readPng(files[0]!.data).width]).toEqual([`/channels/${CHANNEL}/messages`, 1200]);
  await place.until(/said .*happened/s);
});

describe('a picture that can’t be shown costs nothing else, and is told', () => {
  const broken: PicturePainter = { paint: () => Promise.reject(new Error('no paint left')) };

  test('when it can’t be painted', async () => {
    await open({ parts: { painter: broken } });
    await ask();
    expect(textOf(await place.until(/calibration-device\\_recovery\.png could not be added here: no paint left/, { isPrivate: true }))).toMatch(/said .*happened/);
  });

  test('when Discord does not take it', async () => {
    await open();
    place.wire.fail(/PATCH .*@original/, { status: 413, body: { code: 40005, message: 'Request entity too large' } });
    await ask();
    await place.until(/could not be added here: the file is too large/, { isPrivate: true });
  });
});

test('a message that is edited shows its new picture in place of the old one', async () => {
  await open();
  const target = { platform: 'discord' as const, channel: CHANNEL, messageId: null, threadId: null };
  const picture = (fill: string) => ({ name: 'square.png', svg: `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="${fill}"/></svg>`, alt: `a square, ${fill}` });
  const card = (fill: string) => ({ tone: 'info' as const, title: 'A square', lines: [], fields: [], files: [], buttons: [], pictures: [picture(fill)] });
  const posted = await place.adapter.platform.post(target, card('#0072b2'), 'square');
  await place.adapter.platform.update(posted, card('#c44900'));
  const { files, body } = await sent(/PATCH \/channels/);
  expect(body.attachments).toEqual([{ id: 0 }]);
  expect(readPng(files[0]!.data).at(3, 3)).toBe(0xc44900);
});
