import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot, type Bot } from '../support/bot.ts';

let folder: string;
let bot: Bot | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saraphina-start-'));
  bot = undefined;
});
afterEach(async () => {
  await bot?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function isOpen(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

test('the first start has two people, one of whom approves, and says what it uses', async () => {
  bot = await startBot(folder);
  for (const word of ['SQLite', 'in this process', 'templates', 'approvers  reviewer', 'Try first']) expect(bot.printed()).toContain(word);
  expect(bot.printed()).toMatch(/author\s+http:\/\/127\.0\.0\.1:\d+\/sign-in#\S{43}/);
  expect(bot.printed()).toMatch(/reviewer\s+http:\/\/127\.0\.0\.1:\d+\/sign-in#\S{43}/);
});

test('anyone gets the page, nobody gets data without a session', async () => {
  bot = await startBot(folder);
  expect((await fetch(bot.url)).status).toBe(200);
  expect((await fetch(`${bot.url}/api/artifacts`)).status).toBe(401);
  expect(await (await fetch(`${bot.url}/readyz`)).json()).toEqual({ ready: true });
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s closes it cleanly and frees the port', async (signal) => {
  bot = await startBot(folder);
  expect(await isOpen(bot.url)).toBe(true);
  expect(await bot.end(signal)).toEqual({ code: 0, signal: null });
  expect(await isOpen(bot.url)).toBe(false);
});

test('a configuration that can not work is refused with every problem', async () => {
  await expect(startBot(folder, { HOST: '0.0.0.0', ALLOW_UNISOLATED: 'perhaps' })).rejects.toThrow(/ALLOW_UNISOLATED/);
  await expect(startBot(folder, { HOST: '0.0.0.0' })).rejects.toThrow(/PERSONAL_TOKENS/);
});

test('a second bot on the same port says so', async () => {
  bot = await startBot(folder);
  await expect(startBot(folder, { PORT: new URL(bot.url).port })).rejects.toThrow(/port \d+ is taken/);
});

test('without an engine it says what that means and how to mend it', async () => {
  bot = await startBot(folder, { DOCKER_HOST: `unix://${join(folder, 'nothing.sock')}` });
  expect(bot.printed()).toMatch(/not isolated/);
  expect(bot.printed()).toMatch(/mend it with: \S/);
});
