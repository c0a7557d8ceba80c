import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType } from 'discord.js';
import { DigitalDiscord } from 'discord-digital-twin';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startBot, type Bot } from '../support/bot.ts';
import { BOT_TOKEN, startSlackApi, type SlackApi } from '../support/slack-api.ts';
import { createSlackDriver, findButton, httpDelivery, shownText, SIGNING_SECRET, type SlackDriver, type SlackMessage } from '../support/slack-driver.ts';

const DISCORD_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.Gxxxxx.a-token-of-the-twin';
const GUILD = '100000000000000010';
const CHANNEL = '100000000000000020';
const [ANN, BEN, SELF] = ['100000000000000031', '100000000000000032', '100000000000000001'];
const PATIENCE = { timeout: 60_000, interval: 100 };

let folder: string;
let slack: SlackApi;
let twin: DigitalDiscord;
let bot: Bot;
let driver: SlackDriver;

/** The program as people start it, with both chats at once, driven from outside by peers that nobody here wrote. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'saraphina-chats-'));
  slack = await startSlackApi();
  twin = new DigitalDiscord({
    dbUrl: ':memory:', guild: { id: GUILD, name: 'Guild', ownerId: ANN }, channels: [{ id: CHANNEL, name: 'general', type: ChannelType.GuildText }],
    users: [{ id: ANN, username: 'ann' }, { id: BEN, username: 'ben' }], botUser: { id: SELF, username: 'Saraphina' }, botToken: DISCORD_TOKEN,
  });
  await twin.start();
  bot = await startBot(folder, {
    SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.apiUrl, DISCORD_BOT_TOKEN: DISCORD_TOKEN, DISCORD_API_URL: twin.restUrl,
    APPROVERS: `slack:T000000001/${slack.ids['ben']},discord:${BEN}`, RATE_LIMIT_PER_MINUTE: '1000', DOCKER_HOST: process.env['DOCKER_HOST'] ?? '',
  });
  driver = createSlackDriver(slack, httpDelivery(() => bot.url, () => new Date()));
});
afterAll(async () => {
  await bot?.end('SIGTERM');
  await slack?.close();
  await twin?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function slackCard(title: RegExp): Promise<SlackMessage> {
  let found: SlackMessage;
  await vi.waitFor(async () => {
    found = (await slack.messages(slack.ids['dev']!)).at(-1);
    expect(found === undefined ? '(nothing)' : shownText(found)).toMatch(title);
  }, PATIENCE);
  return found;
}

async function discordCard(text: RegExp): Promise<{ id: string; text: string }> {
  let found: { id: string; text: string } | undefined;
  await vi.waitFor(async () => {
    const messages = (await twin.channel(CHANNEL).getMessages()).map((message) => ({ id: message.id, text: JSON.stringify(message) }));
    found = messages.findLast((message) => text.test(message.text));
    expect(found, messages.map((message) => message.text).join('\n')).toBeDefined();
  }, PATIENCE);
  return found!;
}

/** The id of the button for a command on a message, as the platform holds it. */
const buttonOf = (card: { text: string }, command: string): string => new RegExp(`"custom_id":"([^"]*${command}:[^"]*)"`).exec(card.text)![1]!;

describe('the program with both chats', () => {
  test('says that both are connected', async () => {
    await vi.waitFor(() => expect(bot.printed()).toMatch(/slack\s+(connected|\d+ thing)[\s\S]*discord\s+(connected|\d+ thing)/), PATIENCE);
  });

  test('Slack: a command becomes a card, its tests run in the sandbox, a second person ships it', { timeout: 180_000 }, async () => {
    expect(await driver.command('ann', '/propose Create a function to validate email addresses')).toMatchObject({ status: 200 });
    const proposed = await slackCard(/isEmail · proposed/);
    await driver.press('ann', proposed, 'Run tests');
    const waiting = await slackCard(/awaiting approval/);
    await vi.waitFor(async () => expect((await slack.messages(slack.ids['dev']!, waiting.ts)).map(shownText).join('\n')).toMatch(/tests passed/), PATIENCE);
    await driver.press('ann', waiting, 'Approve');
    await vi.waitFor(() => expect(slack.of('chat.postEphemeral').map(({ args }) => JSON.stringify(args)).join()).toMatch(/is not an approver/), PATIENCE);
    await driver.press('ben', waiting, 'Approve');
    const deployed = await slackCard(/deployed/i);
    expect(() => findButton(deployed, 'Approve')).toThrow();
    expect(slack.problems).toEqual([]);
  });

  test('Discord: the same, by a reject with its reason', { timeout: 180_000 }, async () => {
    const ann = twin.channel(CHANNEL).user(ANN);
    await ann.runSlashCommand({ name: 'propose', options: [{ name: 'request', type: 3, value: 'Create a function to convert a string to a slug' }] });
    const proposed = await discordCard(/slugify · proposed/);
    await ann.clickButton({ messageId: proposed.id, customId: buttonOf(proposed, 'run-sandbox') });
    const waiting = await discordCard(/awaiting approval/);
    const ben = twin.channel(CHANNEL).user(BEN);
    await ben.runSlashCommand({ name: 'reject', options: [{ name: 'artifact-id', type: 3, value: /artifact-[0-9a-f]{12}/.exec(waiting.text)![0] }, { name: 'reason', type: 3, value: 'not this way' }] });
    await vi.waitFor(async () => {
      const all = JSON.stringify(await twin.channel(CHANNEL).getMessages());
      expect(all).toMatch(/slugify · rejected/);
      expect(all).toContain('not this way');
    }, PATIENCE);
  });
});
