import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANN, BOT, CHANNEL, eventually, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';
import { CONTENT } from '../../support/ledger.ts';
import { recoveryCases } from '../../support/table-samples.ts';

/** Every seventh line has a battery that is no number. */
const badCases = recoveryCases(60).split('\n').map((line, index) => (index % 7 === 3 ? line.replace(/^\d+/, 'full') : line)).join('\n');

let place: DiscordPlace;
let files: Server;
let url: string;

beforeAll(async () => {
  place = await openDiscordPlace();
  const texts: Record<string, string> = { '/double.ts': CONTENT.code, '/double.test.ts': CONTENT.tests, '/cases.csv': recoveryCases(120), '/questions.csv': 'battery,hours_since_seen\n90,10\n5,90\n', '/bad.csv': badCases };
  files = createServer(({ url: path = '' }, response) => {
    const text = texts[path];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await place.close();
  await new Promise((resolve) => files.close(resolve));
  expect(place.wire.problems).toEqual([]);
});

const file = (id: string, filename: string, size = 100) => ({ id, filename, size, url: `${url}/${filename}`, proxy_url: `${url}/${filename}` });

/** `/saraphina import` with these two files. */
function importing(code: ReturnType<typeof file>, tests: ReturnType<typeof file>) {
  const options = [{ name: 'code-path', type: 11, value: code.id }, { name: 'test-path', type: 11, value: tests.id }];
  const data = { id: '1', name: 'saraphina', type: 1, options: [{ name: 'import', type: 1, options }], resolved: { attachments: { [code.id]: code, [tests.id]: tests } } };
  return place.twin.simulateInteraction({ type: InteractionType.ApplicationCommand, channelId: CHANNEL, userId: ANN, data });
}

test('files handed in with a slash command go through the gate', async () => {
  await importing(file('1', 'double.ts'), file('2', 'double.test.ts'));
  await place.until(/double · proposed/);
  expect((await place.artifact()).content).toMatchObject({ code: CONTENT.code, tests: CONTENT.tests, codeFile: 'double.ts', testFile: 'double.test.ts' });
});

test('files that are too large or gone are refused by name', async () => {
  await importing(file('1', 'double.ts', 20_000_000), file('2', 'double.test.ts'));
  await place.until(/double\.ts could not be read: 20000000/, { isPrivate: true });
  await importing(file('1', 'double.ts'), file('2', 'other.test.ts'));
  await place.until(/other\.test\.ts could not be read: HTTP 404/, { isPrivate: true });
});

test('files of a message that mentions the bot do as well, and their lack is told', async () => {
  const attachments = [file('1', 'double.ts'), file('2', 'double.test.ts')];
  await place.twin.channel(CHANNEL).user(ANN).sendMessage({ content: `<@${BOT}> import`, attachments: attachments as never });
  await eventually(async () => expect((await place.shown()).filter((message) => /double · proposed/.test(textOf(message)))).toHaveLength(2));
  await place.say(ANN, `<@${BOT}> analyze x.ts`);
  await place.until(/analyze needs files/);
});

/** `/saraphina predict-train` or `-batch` with this table. */
function handingIn(command: string, table: ReturnType<typeof file>) {
  const options = [{ name: 'domain', type: 3, value: 'device_recovery' }, { name: 'path', type: 11, value: table.id }];
  const data = { id: '1', name: 'saraphina', type: 1, options: [{ name: command, type: 1, options }], resolved: { attachments: { [table.id]: table } } };
  return place.twin.simulateInteraction({ type: InteractionType.ApplicationCommand, channelId: CHANNEL, userId: ANN, data });
}

test('a message that mentions the bot trains a domain from the table it brings', async () => {
  await place.twin.channel(CHANNEL).user(ANN).sendMessage({ content: `<@${BOT}> predict train device_recovery`, attachments: [file('1', 'cases.csv')] as never });
  await place.until(/device\\_recovery: trained/);
  expect((await place.app.models.current('device_recovery'))?.model.summary.rows).toBe(120);
});

test('a table of questions comes back as a table of answers', async () => {
  await handingIn('predict-batch', file('1', 'questions.csv'));
  await place.until(/2 rows answered/);
  const answers = await eventually(() => {
    const found = place.wire.sent.flatMap(({ files: sent }) => sent).find(({ name }) => name === 'device_recovery-predictions.csv');
    if (!found) throw new Error('no answers yet');
    return found;
  });
  expect(answers.text.split('\n').slice(0, 2)).toEqual(['line,prediction,calibrated,lower,upper,confidence,is_ood', expect.stringMatching(/^2,0\.\d+,0\.\d+,,,[\d.]+,(?:true|false)$/)]);
});

test('a bad table comes back with every line that is wrong', async () => {
  await handingIn('predict-train', file('1', 'bad.csv'));
  await place.until(/nothing was trained: line 4/);
  const report = await eventually(() => {
    const found = place.wire.sent.flatMap(({ files: sent }) => sent).find(({ name }) => name === 'bad-rows.txt');
    if (!found) throw new Error('no report yet');
    return found;
  });
  expect(report.text.split('\n')).toHaveLength(9);
});
