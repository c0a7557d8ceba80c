import { afterEach, describe, expect, it, vi } from 'vitest';
import { BOT_TOKEN } from '../../support/slack-api.ts';
import type { SlackMessage } from '../../support/slack-driver.ts';
import { openSlackPlace, type SlackPlace, type SlackPlaceOptions } from '../../support/slack-place.ts';
import { recoveryCases } from '../../support/table-samples.ts';
import { CONTENT } from '../../support/ledger.ts';

let place: SlackPlace;
const open = async (options?: SlackPlaceOptions): Promise<SlackPlace> => (place = await openSlackPlace(options));
afterEach(() => place.close());

const formsOpened = (count: number): Promise<void> => vi.waitFor(() => expect(place.api.of('views.open')).toHaveLength(count), { timeout: 8000 });

/** The only message below this one. */
const below = (ts: string): Promise<SlackMessage> => vi.waitFor(async () => {
  const messages = await place.api.messages(place.api.ids['dev']!, ts);
  expect(messages).toHaveLength(1);
  return messages[0];
}, { timeout: 8000 });

/** Gives the command, and sends the form that opens with this file. */
async function handIn(line: string, name: string, content: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}): Promise<void> {
  const { api, command, submit } = place;
  const before = api.of('views.open').length;
  await command('ann', line);
  await formsOpened(before + 1);
  await submit('ann', { path: await api.handIn(name, content), ...more });
}

describe('a command that needs a file', () => {
  it('opens a form that asks for it, and for the domain where none was named', async () => {
    const { api, command } = await open();
    await command('ann', '/predict train device_recovery');
    await command('ann', '/saraphina predict train');
    await formsOpened(2);
    const [named, open_] = api.of('views.open').map(({ answer }) => answer.view);
    expect(named.blocks.map((block: { element: object }) => block.element)).toEqual([{ type: 'file_input', action_id: 'value', filetypes: ['csv'], max_files: 1 }]);
    expect(open_.blocks.map((block: { block_id: string }) => block.block_id)).toEqual(['domain', 'path']);
    expect(open_.blocks[0].hint.text).toContain('device_recovery, battery_life');
  });

  it('trains a domain from the file, which only the bot’s own token fetches', async () => {
    const { api, card, app } = await open();
    await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
    await card(/device_recovery: trained/);
    expect((await app.models.current('device_recovery'))?.model.summary.rows).toBe(120);
    expect(api.downloads.map(({ authorization }) => authorization)).toEqual([`Bearer ${BOT_TOKEN}`]);
  });

  it('takes the domain from the form as well', async () => {
    const { card } = await open();
    await handIn('/saraphina predict train', 'cases.csv', recoveryCases(120), { domain: 'device_recovery' });
    await card(/device_recovery: trained/);
  });

  it('answers a table with a table', async () => {
    const { api, card } = await open();
    await handIn('/saraphina predict batch device_recovery', 'questions.csv', 'battery,hours_since_seen\n90,10\n5,90\n');
    const shown = await card(/2 rows answered/);
    const answers = await below(shown.ts);
    expect(answers.files[0].name).toBe('device_recovery-predictions.csv');
    const lines = (await api.contentOf(answers.files[0].id)).toString('utf8').trimEnd().split('\n');
    expect([lines[0], lines[1], lines.length]).toEqual(['line,prediction,calibrated,lower,upper,confidence,is_ood', expect.stringMatching(/^2,0\.\d+,0\.\d+,,,[\d.]+,true$/), 3]);
  });

  it('refuses a bad table line by line, the first in words and all of them in a file, and trains nothing', async () => {
    const { api, card, app } = await open();
    const table = recoveryCases(60).split('\n').map((line, index) => (index % 7 === 3 ? line.replace(/^\d+/, 'full') : line)).join('\n');
    await handIn('/predict train device_recovery', 'cases.csv', table);
    const shown = await card(/line 4: battery: expected a number.*and 4 more lines/s);
    const report = await below(shown.ts);
    const lines = (await api.contentOf(report.files[0].id)).toString('utf8').split('\n');
    expect(lines.map((line) => Number(/^line (\d+): battery/.exec(line)?.[1]))).toEqual([4, 11, 18, 25, 32, 39, 46, 53, 60]);
    expect(await app.models.current('device_recovery')).toBeUndefined();
  });

  it('takes code through the gate, two files at once', async () => {
    const { api, command, submit, card, app } = await open();
    await command('ann', '/saraphina import');
    await formsOpened(1);
    await submit('ann', { codePath: await api.handIn('double.ts', CONTENT.code), testPath: await api.handIn('double.test.ts', CONTENT.tests) });
    await card(/double · proposed/);
    expect((await app.store.artifacts.list({ limit: 1 }))[0]?.content).toMatchObject({ code: CONTENT.code, tests: CONTENT.tests, codeFile: 'double.ts', testFile: 'double.test.ts' });
  });

  it('is understood in a message with the file attached; without one the way is told', async () => {
    const { api, mention, reply } = await open();
    const { ts } = await mention('ann', '@Saraphina predict train device_recovery', { files: [await api.handIn('cases.csv', recoveryCases(120))] });
    await reply({ ts }, /device_recovery: trained/);
    const without = await mention('ann', '@Saraphina predict train device_recovery');
    await reply({ ts: without.ts }, /predict-train needs files: attach them to the message/);
  });
});

describe('a file that can’t be taken', () => {
  it.each([
    ['is no text', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), /cases\.csv could not be read: it is no UTF-8 text/],
    ['is in another encoding', new Uint8Array(Buffer.from('battery,outcome\n1,0\n', 'utf16le')), /cases\.csv could not be read: it is no UTF-8 text/],
    ['is too large', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), /cases\.csv could not be read: 10485761 > 10485760 bytes/],
  ])('since it %s is refused by name', async (_, content, words) => {
    const { aside, app } = await open();
    await handIn('/predict train device_recovery', 'cases.csv', content);
    await aside(words);
    expect(await app.store.requests.countPending()).toBe(0);
  });

  it('for lack of the right to is refused with the scope to add', async () => {
    const { api, aside } = await open();
    api.fail('files.info', { error: 'missing_scope', needed: 'files:read', times: 1 });
    await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
    await aside(/lacks the scope files:read.*Reinstall to Workspace/);
  });

  it('since Slack shows a page to sign in is no table', async () => {
    const { api, aside } = await open();
    api.answerDownload = () => new Response('<!DOCTYPE html><html></html>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
    await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
    await aside(/cases\.csv could not be read: the bot lacks the scope files:read/);
  });

  it('since it lies elsewhere is not fetched, and the token stays with Slack', async () => {
    const { api, aside } = await open();
    api.answerDownload = () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.2:9/stolen' } });
    await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
    await aside(/cases\.csv could not be read: it is not stored at Slack, but at 127\.0\.0\.2/);
  });

  it('since addresses lead in a circle is given up', async () => {
    const { api, aside } = await open();
    api.answerDownload = (path) => new Response(null, { status: 302, headers: { location: path } });
    await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
    await aside(/from one address to the next/);
    expect(api.downloads).toHaveLength(4);
  });

  it('though it says it is small is not read to its end', async () => {
    const { api, aside } = await open();
    api.answerDownload = () => new Response(new Uint8Array(10 * 1024 * 1024 + 1).fill(65));
    await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
    await aside(/more than 10485760 bytes/);
  });
});

it('a redirect within Slack is followed', async () => {
  const { api, card } = await open();
  api.answerDownload = (path) => (path.includes('moved') ? undefined : new Response(null, { status: 302, headers: { location: `${path}&moved=1` } }));
  await handIn('/predict train device_recovery', 'cases.csv', recoveryCases(120));
  await card(/device_recovery: trained/);
});
