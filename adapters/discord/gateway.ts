/** The connection over which Discord tells what people do; it needs no public address. */
import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, InteractionResponseType, Options, RESTJSONErrorCodes, Routes, type APIInteraction, type GatewayMessageCreateDispatchData, type Guild as DiscordGuild, type REST } from 'discord.js';
import type { Logger } from '../../src/ports.ts';
import { discordCode, isBadToken, isGone, NEW_TOKEN, reasonOf } from './errors.ts';
import type { Guild } from './guilds.ts';
import type { Interactions } from './interactions.ts';
import type { Mentions } from './mentions.ts';
import { placeOf, type Place } from './people.ts';
import { restOptions } from './rest.ts';
import type { Respond } from './turn.ts';

export interface GatewayOptions {
  token: string;
  apiUrl: string;
  rest: REST;
  interactions: Interactions;
  mentions: Mentions;
  /** There may be servers that the bot was not in before. */
  onGuilds(): void;
  logger: Logger;
}

export interface Gateway {
  /** Connects; a Discord that is away is tried again in the background. Resolves after the first attempt. */
  connect(): Promise<void>;
  /** Servers the bot is in; undefined while there is no connection. */
  guilds(): Promise<Guild[] | undefined>;
  placeOf(channelId: string): Promise<Place>;
  close(): Promise<void>;
}

const TRY_AGAIN_MS = 5000;
const TRY_AGAIN_AT_MOST_MS = 60_000;
const READY_WAIT_MS = 10_000;

export function createGateway(options: GatewayOptions): Gateway {
  const { logger } = options;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;

  async function connect(waitMs: number): Promise<void> {
    const attempt = createClient(options);
    client = attempt;
    try {
      const ready = isReady(attempt);
      await attempt.login(options.token);
      await ready;
    } catch (error) {
      await attempt.destroy();
      if (!isOpen) return;
      logger.error('Discord could not be reached; it is tried again', { error: isBadToken(error) ? NEW_TOKEN : reasonOf(error) });
      timer = setTimeout(() => void connect(Math.min(waitMs * 2, TRY_AGAIN_AT_MOST_MS)), waitMs);
    }
  }

  return {
    connect: () => connect(TRY_AGAIN_MS),
    async guilds() {
      if (!client?.isReady()) return undefined;
      return Promise.all(client.guilds.cache.map(async (guild) => ({ id: guild.id, name: guild.name, permissions: await permissionsIn(guild) })));
    },
    async placeOf(channelId) {
      const channel = await client?.channels.fetch(channelId).catch(() => null);
      return placeOf({ id: channelId, type: channel?.type, parent_id: channel?.isThread() ? channel.parentId : null });
    },
    async close() {
      isOpen = false;
      clearTimeout(timer);
      await client?.destroy();
    },
  };
}

async function permissionsIn(guild: DiscordGuild): Promise<bigint | null> {
  const me = guild.members.me ?? (await guild.members.fetchMe().catch(() => null));
  return me && me.permissions.bitfield;
}

/** Messages are not kept: what is needed of them comes with each event. */
function createClient({ apiUrl, rest, interactions, mentions, onGuilds, logger }: GatewayOptions): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: restOptions(apiUrl),
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    allowedMentions: { parse: [] },
  });
  // As they come, so that both ways of getting them, this one and HTTP, lead to the same code.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => void interactions(interaction, respondBy(rest, interaction, logger)));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) => void mentions(message, client.user?.id ?? ''));
  client.on(Events.ClientReady, onGuilds);
  client.on(Events.GuildCreate, onGuilds);
  client.on(Events.Error, (error) => logger.warn('the connection to Discord has a problem', { error: error.message }));
  client.on(Events.ShardError, (error) => logger.warn('the connection to Discord broke; it is made again', { error: error.message }));
  client.on(Events.ShardDisconnect, ({ code }) => logger.error('Discord closed the connection for good', { code }));
  return client;
}

function respondBy(rest: REST, { id, token }: APIInteraction, logger: Logger): Respond {
  return async (response) => {
    try {
      await rest.post(Routes.interactionCallback(id, token), { auth: false, body: response });
      return true;
    } catch (error) {
      logger.warn(isGone(error) ? 'an interaction was answered too late, or by somebody else; what it asks for is done all the same' : 'an interaction could not be answered', { interaction: id, type: InteractionResponseType[response.type], error: reasonOf(error) });
      // Answered already: its token is good. A request that was repeated by our side ends here, too.
      return discordCode(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    }
  };
}

/** Ready once the servers are known; a server that stays away does not hold that up. */
function isReady(client: Client): Promise<void> {
  return new Promise((resolve) => {
    client.once(Events.ClientReady, () => resolve());
    setTimeout(resolve, READY_WAIT_MS).unref();
  });
}
