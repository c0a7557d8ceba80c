import { join } from 'node:path';
import { DigitalDiscord } from 'discord-digital-twin';
import { ApplicationCommandOptionType, ChannelType, InteractionType, type APIMessage } from 'discord.js';
import { createDiscord } from '../../adapters/discord/discord.ts';
import { loadTemplates } from '../../adapters/templates/load-templates.ts';
import type { CodeArtifact } from '../../src/artifact/code-artifact.ts';
import { loadArtifact } from '../../src/artifact/ledger.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import { createCourier, type Courier } from '../../src/chat/courier.ts';
import { createChatDesk } from '../../src/chat/desk.ts';
import { createLibrary } from '../../src/factory/retrieve.ts';
import type { Logger } from '../../src/ports.ts';
import { createChangeFeed, type ChangeFeed } from '../../src/requests/changes.ts';
import type { SandboxEvidence, SandboxSpec } from '../../src/sandbox/run.ts';
import { passingRun } from './chat-place.ts';
import { ANN, BEN, BOT, CHANNEL, eventually, EVA, GUILD, textOf, TOKEN } from './discord-parts.ts';
import { openDiscordWire, type DiscordWire } from './discord-wire.ts';
import { createMemoryTarget, createScriptedSandbox, createTestApp, plainTools, type TestApp, type TestAppOptions } from './test-app.ts';
import { passingEvidence } from './web-place.ts';

const library = createLibrary(loadTemplates(join(import.meta.dirname, '../../templates')));

export interface Logged {
  level: 'info' | 'warn' | 'error';
  message: string;
  fields: Record<string, unknown> | undefined;
}

export interface DiscordPlace extends TestApp {
  twin: DigitalDiscord;
  wire: DiscordWire;
  adapter: ChatAdapter;
  courier: Courier;
  logged: Logged[];
  slash(userId: string, name: string, options?: Record<string, string>, more?: { channelId?: string }): Promise<{ id: string; token: string }>;
  click(userId: string, message: APIMessage, customId: string): Promise<{ id: string; token: string }>;
  submit(userId: string, customId: string, fields: Record<string, string>, message?: APIMessage): Promise<{ id: string; token: string }>;
  type(userId: string, argument: { command: string; name: string; value: string; others?: Record<string, string> }): Promise<{ name: string; value: string }[]>;
  say(userId: string, content: string, channelId?: string): Promise<APIMessage>;
  /** Messages of the bot in a channel, oldest first; only one person sees the private ones. */
  shown(how?: { channelId?: string; isPrivate?: boolean }): Promise<APIMessage[]>;
  /** Waits until one of these messages says this; the newest that does. */
  until(text: RegExp, how?: { channelId?: string; isPrivate?: boolean }): Promise<APIMessage>;
  /** The thread below a message. */
  threadOf(message: APIMessage): Promise<string>;
  /** What an interaction was answered with first. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  firstAnswer(interactionId: string): Promise<any>;
  artifact(): Promise<CodeArtifact>;
  /** Sends an event over the gateway. */
  dispatch(event: string, data: object): void;
  /** A gateway that resumes a connection may tell a second time of an interaction. */
  deliverAgain(id: string, token: string, userId: string, data: object): void;
  /** As after a crash: the same store, everything else new. */
  restart(): Promise<void>;
}

export interface DiscordPlaceOptions extends TestAppOptions {
  sandbox?: (spec: SandboxSpec) => Promise<SandboxEvidence>;
  publicKey?: string;
  publicUrl?: string;
  /** Lets the twin speak for itself, with its own gaps. */
  withoutWire?: boolean;
}

/** The real core with the Discord adapter in front, against an independent gateway and REST API. */
export async function openDiscordPlace(options: DiscordPlaceOptions = {}): Promise<DiscordPlace> {
  const twin = new DigitalDiscord({
    // By default all twins of one process share their data.
    dbUrl: ':memory:',
    guild: { id: GUILD, name: 'Guild', ownerId: ANN },
    channels: [{ id: CHANNEL, name: 'general', type: ChannelType.GuildText }],
    users: [{ id: ANN, username: 'ann' }, { id: BEN, username: 'ben' }, { id: EVA, username: 'eva' }],
    botUser: { id: BOT, username: 'Saraphina' },
    botToken: TOKEN,
  });
  await twin.start();
  const wire = await openDiscordWire(twin);
  const logged: Logged[] = [];
  const logger = loggerInto(logged);
  const sandbox = { ...createScriptedSandbox(async () => passingEvidence()), run: options.sandbox ?? passingRun };
  const opened = await createTestApp({
    ...options,
    environment: { APPROVERS: `discord:${BEN},discord:${EVA}`, RATE_LIMIT_PER_MINUTE: '1000', ...options.environment },
    parts: { tools: plainTools, library, target: createMemoryTarget(), sandbox: async () => sandbox, logger, ...options.parts },
  });
  const { app } = opened;

  async function open(): Promise<{ adapter: ChatAdapter; courier: Courier; changes: ChangeFeed }> {
    const apiUrl = options.withoutWire ? twin.restUrl : wire.url;
    const adapter = createDiscord({ app, botToken: TOKEN, publicKey: options.publicKey ?? '', apiUrl, publicUrl: options.publicUrl ?? '', logger });
    app.platforms.splice(0, app.platforms.length, adapter.platform);
    const changes = createChangeFeed(app, 15);
    const courier = createCourier(app, changes);
    await adapter.start(createChatDesk(app, courier));
    await courier.start();
    return { adapter, courier, changes };
  }
  let running = await open();
  const closeRunning = async (): Promise<void> => {
    await running.adapter.close();
    await running.courier.close();
    await running.changes.close();
  };

  const place: DiscordPlace = {
    ...opened,
    twin,
    wire,
    logged,
    get adapter() {
      return running.adapter;
    },
    get courier() {
      return running.courier;
    },
    slash: (userId, name, given = {}, { channelId = CHANNEL } = {}) => twin.channel(channelId).user(userId).runSlashCommand({ ...slashData(name, given) }),
    click: (userId, message, customId) => twin.channel(message.channel_id).user(userId).clickButton({ messageId: message.id, customId }),
    submit: (userId, customId, fields, message) =>
      twin.simulateInteraction({
        type: InteractionType.ModalSubmit,
        channelId: message?.channel_id ?? CHANNEL,
        userId,
        data: { custom_id: customId, components: Object.entries(fields).map(([id, value]) => ({ type: 18, id: 1, component: { type: 4, id: 2, custom_id: id, value } })) },
        ...(message ? { messageId: message.id } : {}),
      }),
    async type(userId, { command, name, value, others = {} }) {
      const data = slashData(command, others);
      const focused = { name, type: ApplicationCommandOptionType.String, value, focused: true };
      const options = data.options?.[0]?.type === 1 ? [{ ...data.options[0], options: [...(data.options[0].options ?? []), focused] }] : [...(data.options ?? []), focused];
      const { id } = await twin.simulateInteraction({ type: InteractionType.ApplicationCommandAutocomplete, channelId: CHANNEL, userId, data: { id: '1', name: data.name, type: 1, options } });
      return (await place.firstAnswer(id)).data.choices;
    },
    say: (userId, content, channelId = CHANNEL) => twin.channel(channelId).user(userId).sendMessage({ content }),
    async shown({ channelId = CHANNEL, isPrivate = false } = {}) {
      const messages = await twin.channel(channelId).getMessages();
      return messages.filter(({ author, flags }) => author.id === BOT && ((flags ?? 0) & 64) === (isPrivate ? 64 : 0));
    },
    until: (text, how) =>
      eventually(async () => {
        const messages = await place.shown(how);
        const found = messages.findLast((message) => text.test(textOf(message)));
        if (!found) throw new Error(`nothing says ${text.source}, only:\n${messages.map(textOf).join('\n---\n')}`);
        return found;
      }),
    threadOf: (message) =>
      eventually(async () => {
        const thread = await twin.prisma.channel.findFirst({ where: { starterMessageId: message.id } });
        if (!thread) throw new Error(`there is no thread below ${message.id}`);
        return thread.id;
      }),
    firstAnswer: (interactionId) =>
      eventually(() => {
        const [first] = wire.messages(new RegExp(`/interactions/${interactionId}/`));
        if (!first) throw new Error(`${interactionId} was not answered`);
        return first.body;
      }),
    async artifact() {
      const [id] = await app.store.artifacts.recentIds(1);
      const artifact = id === undefined ? undefined : await loadArtifact(app.store.artifacts, id);
      if (!artifact) throw new Error('there is no artifact');
      return artifact;
    },
    dispatch: (event, data) => (twin as unknown as { server: { gateway: { broadcast(name: string, payload: unknown): void } } }).server.gateway.broadcast(event, data),
    deliverAgain(id, token, userId, data) {
      const payload = {
        id, token, data, application_id: BOT, type: InteractionType.ApplicationCommand, version: 1, channel_id: CHANNEL, guild_id: GUILD, entitlements: [], authorizing_integration_owners: {}, app_permissions: '0', locale: 'en-US',
        member: { user: { id: userId, username: 'again', discriminator: '0' }, roles: [], joined_at: '2026-01-01T00:00:00+00:00', permissions: '0' },
      };
      place.dispatch('INTERACTION_CREATE', payload);
    },
    async restart() {
      await closeRunning();
      running = await open();
    },
    async close() {
      await closeRunning();
      await opened.close();
      await wire.close();
      await twin.stop();
      await twin.prisma.$disconnect();
    },
  };
  return place;
}

interface SlashOption {
  name: string;
  type: number;
  value?: string;
  options?: SlashOption[];
}

/** `saraphina show` is a subcommand. */
function slashData(name: string, given: Record<string, string>): { name: string; options?: SlashOption[] } {
  const options = Object.entries(given).map(([key, value]) => ({ name: key, type: ApplicationCommandOptionType.String as number, value }));
  const [root = '', subcommand] = name.split(' ');
  if (subcommand === undefined) return { name: root, options };
  return { name: root, options: [{ name: subcommand, type: ApplicationCommandOptionType.Subcommand, options }] };
}

function loggerInto(logged: Logged[]): Logger {
  const log = (level: Logged['level']) => (message: string, fields?: Record<string, unknown>) => void logged.push({ level, message, fields });
  return { info: log('info'), warn: log('warn'), error: log('error') };
}
