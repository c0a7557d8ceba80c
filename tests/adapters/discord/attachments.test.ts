import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InteractionType } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANN, BOT, CHANNEL, eventually, textOf } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace } from '../../support/discord-place.ts';
import { CONTENT } from '../../support/ledger.ts';

let place: DiscordPlace;
let files: Server;
let url: string;

beforeAll(async () => {
  place = await openDiscordPlace();
  const texts: Record<string, string> = { '/double.ts': CONTENT.code, '/double.test.ts': CONTENT.tests };
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
