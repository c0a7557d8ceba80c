import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PicturePainter } from '../../../src/ports.ts';
import { readPng } from '../../support/png.ts';
import { shownText, type SlackMessage } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';
import { at, samplePrediction } from '../../support/store-samples.ts';

let place: SlackPlace;

/** A domain with forty outcomes, half of which came true. */
async function open(options?: SlackPlaceOptions): Promise<SlackPlace> {
  place = await openSlackPlace(options);
  for (let index = 0; index < 40; index += 1) {
    const predictionId = `pred-${index}`;
    await place.app.store.predictions.save(samplePrediction(predictionId, { domain: 'device_recovery', createdAt: at(index), calibrated: index / 40 }));
    await place.app.store.predictions.logOutcome(predictionId, index % 2 === 0, at(1000));
  }
  return place;
}
afterEach(() => place.close());

/** The message with a picture that appears here, and the picture. */
const picture = (channel: string, thread?: string): Promise<SlackMessage> => vi.waitFor(async () => {
  const found = (await place.api.messages(channel, thread)).findLast(({ files = [] }) => files.length > 0);
  expect(found).toBeDefined();
  return found;
}, { timeout: 30_000, interval: 20 });

/** The person's conversation with the bot. */
const directOf = (name: string): Promise<string> => vi.waitFor(() => {
  const sent = place.api.of('chat.postMessage').find(({ args, answer }) => args['channel'] === place.api.ids[name] && answer?.ok);
  expect(sent).toBeDefined();
  return sent!.answer.channel;
}, { timeout: 30_000, interval: 20 });

describe('an answer with a picture', () => {
  it('to a mention stands in the thread, the words first, and says what it shows', async () => {
    const { api, mention, reply } = await open();
    const { ts } = await mention('ann', '@Saraphina predict calibration device_recovery');
    expect(shownText(await reply({ ts }, /Calibration of device_recovery/))).toMatch(/said .*happened .*📎 In the thread below: calibration-device_recovery\.png/s);
    const { files, text } = await picture(api.ids['dev']!, ts);
    expect(text).toMatch(/^Reliability diagram of device_recovery from 40 outcomes/);
    expect(files[0]).toMatchObject({ name: 'calibration-device_recovery.png', title: 'calibration-device_recovery.png', mimetype: 'image/png' });
    expect(readPng(await api.contentOf(files[0].id)).width).toBe(1200);
    expect(api.of('files.getUploadURLExternal')[0]?.args['alt_text']).toBe(text);
  });

  it('to a command is for that person alone: the words where they asked, the picture in their direct messages', async () => {
    const { api, command, aside } = await open();
    await command('ann', '/predict calibration device_recovery');
    expect(shownText(await aside(/Calibration of device_recovery/))).toMatch(/said .*📎 In your direct messages with me: calibration-device_recovery\.png/s);
    const { files } = await picture(await directOf('ann'));
    expect(readPng(await api.contentOf(files[0].id)).width).toBe(1200);
    expect(await api.messages(api.ids['dev']!)).toEqual([]);
  });

  it('says it also when the command’s own address is used up', async () => {
    const { api, command } = await open();
    api.fail('respond', { status: 404, times: 1 });
    await command('ann', '/predict calibration device_recovery');
    await picture(await directOf('ann'));
    expect(api.of('chat.postEphemeral')).toHaveLength(1);
  });
});

describe('a picture that can’t be shown', () => {
  const broken: PicturePainter = { paint: () => Promise.reject(new Error('no paint left')) };

  it('since it can’t be painted costs nothing else, and is told where it would have been', async () => {
    const { mention, reply } = await open({ parts: { painter: broken } });
    const { ts } = await mention('ann', '@Saraphina predict calibration device_recovery');
    await reply({ ts }, /said .*happened/s);
    await reply({ ts }, /calibration-device_recovery\.png could not be added here: no paint left/);
  });

  it('since the workspace takes no files is told', async () => {
    const { api, mention, reply } = await open();
    api.fail('files.getUploadURLExternal', { error: 'missing_scope', needed: 'files:write', times: 100 });
    const { ts } = await mention('ann', '@Saraphina predict calibration device_recovery');
    await reply({ ts }, /could not be added here: the bot lacks the scope files:write/);
  });

  it('since the bot may write to nobody directly is told where they asked', async () => {
    const { api, command, aside } = await open();
    api.fail('chat.postMessage', { error: 'messages_tab_disabled', times: 100 });
    await command('ann', '/predict calibration device_recovery');
    await aside(/calibration-device_recovery\.png could not be added here: the bot may write to nobody directly/);
  });
});
