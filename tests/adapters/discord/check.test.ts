import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inviteUrl } from '../../../adapters/discord/check.ts';
import { registerDiscordCommands } from '../../../adapters/discord/guilds.ts';
import { createDiscord } from '../../../adapters/discord/discord.ts';
import { BOT, eventually, GUILD, TOKEN } from '../../support/discord-parts.ts';
import { openDiscordPlace, type DiscordPlace, type DiscordPlaceOptions } from '../../support/discord-place.ts';
import { createDiscordKeys } from '../../support/discord-sender.ts';

const ALL = '1099511627775';
const { publicKey } = createDiscordKeys();
let place: DiscordPlace;

beforeEach(async () => {
  place = await openDiscordPlace();
});
afterEach(() => place.close());

async function allow(permissions: bigint): Promise<void> {
  await place.twin.prisma.role.update({ where: { id: GUILD }, data: { permissions: String(permissions) } });
  await place.restart();
}

describe('the self-check over the gateway', () => {
  test('finds nothing to mend where all is well', async () => {
    await allow(BigInt(ALL) & ~8n);
    expect(await place.adapter.check()).toEqual([]);
  });

  test('names missing permissions and where to give them', async () => {
    await allow(1024n | 2048n);
    const [problem, ...more] = await place.adapter.check();
    expect(more).toEqual([]);
    expect(problem).toMatch(/^in Guild the bot lacks Create Public Threads, Send Messages in Threads, Embed Links, Attach Files, Read Message History: Server Settings → Roles/);
    expect(problem).toContain(inviteUrl(BOT));
  });

  test('says when Discord sends everything elsewhere', async () => {
    await allow(BigInt(ALL));
    place.wire.application = { interactions_endpoint_url: 'https://old.example.com/discord' };
    expect(await place.adapter.check()).toEqual([expect.stringMatching(/sends commands and clicks to https:\/\/old\.example\.com\/discord.*Interactions Endpoint URL/)]);
  });

  test('names a token that is not valid, and the page that has a new one', async () => {
    place.wire.fail(/^GET \/applications\/@me$/, { status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await place.adapter.check()).toEqual([expect.stringMatching(/token is not valid.*discord\.com\/developers\/applications → your application → Bot → Reset Token/)]);
  });

  test('names a server where the commands could not be registered, with the invitation', async () => {
    await allow(BigInt(ALL));
    place.wire.commands.clear();
    place.wire.fail(/^PUT .*\/guilds\/\d+\/commands$/, { status: 403, body: { code: 50001, message: 'Missing Access' } }, Infinity);
    await place.restart();
    expect(await place.adapter.check()).toEqual([expect.stringMatching(new RegExp(`could not be registered in the server ${GUILD} .*oauth2/authorize\\?client_id=${BOT}&scope=bot\\+applications\\.commands`))]);
  });
});

describe('a Discord that is away at the start', () => {
  test('is tried again, and meanwhile the check says so', async () => {
    const away = createDiscord({ app: place.app, botToken: TOKEN, publicKey: '', apiUrl: 'http://127.0.0.1:9/api', publicUrl: '', logger: place.app.logger });
    await away.start({ hear: () => Promise.reject(new Error('nobody speaks')) });
    expect(await away.check()).toEqual([expect.stringMatching(/could not be reached/)]);
    await away.close();
    await away.close();
  });
});

describe('the self-check over HTTP', () => {
  const reopen = async (options: DiscordPlaceOptions): Promise<void> => {
    await place.close();
    place = await openDiscordPlace({ publicKey, ...options });
    place.wire.guilds = [{ id: GUILD, name: 'Guild', permissions: ALL }];
  };

  test('finds nothing to mend where all is well', async () => {
    await reopen({ publicUrl: 'https://saraphina.example.com/' });
    place.wire.application = { verify_key: publicKey, interactions_endpoint_url: 'https://saraphina.example.com/discord/interactions' };
    expect(await place.adapter.check()).toEqual([]);
  });

  test('says which key and address are wrong', async () => {
    await reopen({ publicUrl: 'https://saraphina.example.com' });
    place.wire.application = { verify_key: 'other' };
    expect(await place.adapter.check()).toEqual([expect.stringMatching(/DISCORD_PUBLIC_KEY is not/), expect.stringMatching(/Interactions Endpoint URL to https:\/\/saraphina\.example\.com\/discord\/interactions$/)]);
  });

  test('asks for an address, and for a server', async () => {
    await reopen({});
    place.wire.application = { verify_key: publicKey };
    place.wire.guilds = [];
    expect(await place.adapter.check()).toEqual([expect.stringMatching(/set PUBLIC_URL/), expect.stringMatching(/in no server yet: open https/)]);
  });
});

describe('registering commands', () => {
  const writes = () => place.wire.messages(/^PUT .*\/commands$/);

  test('happens at the start, and again only when something differs', async () => {
    expect(writes()).toHaveLength(2);
    await place.restart();
    expect(writes()).toHaveLength(2);
    place.wire.commands.get(`/applications/${BOT}/guilds/${GUILD}/commands`)![0]!['description'] = 'an older text';
    await place.restart();
    expect(writes().map(({ path }) => path).at(-1)).toBe(`/applications/${BOT}/guilds/${GUILD}/commands`);
    expect(writes()).toHaveLength(3);
  });

  test('happens in a server the bot is added to', async () => {
    const id = '700000000000000109';
    const guild = await place.twin.prisma.guild.create({ data: { id, name: 'New', ownerId: BOT } });
    place.dispatch('GUILD_CREATE', { id, name: guild.name, owner_id: BOT, unavailable: false, roles: [], members: [], channels: [], threads: [], emojis: [], features: [], presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [], soundboard_sounds: [], stickers: [], joined_at: '2026-01-01T00:00:00+00:00', member_count: 1 });
    await eventually(() => expect(writes().map(({ path }) => path)).toContain(`/applications/${BOT}/guilds/${id}/commands`));
  });

  test('can be done by a script', async () => {
    place.wire.guilds = [{ id: GUILD, name: 'Guild', permissions: ALL }];
    expect(await registerDiscordCommands({ botToken: TOKEN, apiUrl: place.wire.url })).toEqual([{ guildId: null, result: 'same' }, { guildId: GUILD, result: 'same' }]);
    place.wire.commands.clear();
    expect(await registerDiscordCommands({ botToken: TOKEN, apiUrl: place.wire.url })).toEqual([{ guildId: null, result: 'written' }, { guildId: GUILD, result: 'written' }]);
  });
});
