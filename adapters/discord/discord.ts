/** Discord: gateway or HTTP interactions for what people do, REST for what they see. */
import type { App } from '../../src/app.ts';
import type { ChatAdapter } from '../../src/chat/chat-adapter.ts';
import type { ChatDesk } from '../../src/chat/desk.ts';
import type { Logger } from '../../src/ports.ts';
import { createAnswers } from './answers.ts';
import { checkDiscord } from './check.ts';
import { reasonOf } from './errors.ts';
import { createGateway } from './gateway.ts';
import { guildsByRest, ownApplication, type Guild } from './guilds.ts';
import { createInteractionMount } from './http.ts';
import { createInteractions } from './interactions.ts';
import { LIMITS } from './limits.ts';
import { createMentions } from './mentions.ts';
import { createDiscordPlatform } from './platform.ts';
import { createPosted } from '../../src/chat/posted.ts';
import type { ReplyTarget } from '../../src/message.ts';
import { createRecent } from '../../src/chat/recent.ts';
import { registerCommands, type Registration } from './register.ts';
import { createRest } from './rest.ts';
import { createTokens } from './tokens.ts';

export interface DiscordOptions {
  app: App;
  /** `DISCORD_BOT_TOKEN` */
  botToken: string;
  /** `DISCORD_PUBLIC_KEY`; empty: what people do comes over the gateway. */
  publicKey: string;
  /** `DISCORD_API_URL`; empty: Discord itself. */
  apiUrl: string;
  /** `PUBLIC_URL`, where Discord reaches the mount. */
  publicUrl: string;
  logger: Logger;
}

/** How soon a server that the bot was added to gets its commands, where nobody tells us of it. */
const LOOK_FOR_GUILDS_MS = 300_000;
const TIDY_EVERY_MS = 3_600_000;

/** @throws SaraphinaError `BAD_CONFIG` when the public key is none */
export function createDiscord({ app, botToken, publicKey, apiUrl, publicUrl, logger }: DiscordOptions): ChatAdapter {
  const mode = publicKey === '' ? 'gateway' : 'http';
  const rest = createRest({ token: botToken, apiUrl });
  const tokens = createTokens();
  const posted = createPosted<ReplyTarget>('discord', app.store.documents, app.clock);
  const answers = createAnswers({ rest, painter: app.painter, logger });
  const platform = createDiscordPlatform({ rest, posted, tokens, answers, painter: app.painter, logger });
  const registered = new Map<string | null, Registration>();
  let desk: ChatDesk | undefined;
  let registering: Promise<void> = Promise.resolve();
  let timers: NodeJS.Timeout[] = [];

  const interactions = once(createInteractions({ app, desk: () => desk, platform, answers, tokens, domains: app.domains.known, logger }));
  const mentions = once(createMentions({ desk: () => desk, platform, placeOf: (id) => gateway.placeOf(id), logger }));
  const gateway = createGateway({ token: botToken, apiUrl, rest, interactions, mentions, onGuilds: () => void tryRegistering(), logger });
  const guilds = (): Promise<Guild[] | undefined> => (mode === 'gateway' ? gateway.guilds() : guildsByRest(rest));

  /** In every server that does not have the commands yet, and for direct messages. */
  async function register(): Promise<void> {
    const wanted = [null, ...((await guilds()) ?? []).map(({ id }) => id)].filter((id) => (registered.get(id)?.result ?? 'failed') === 'failed');
    if (wanted.length === 0) return;
    const { id } = await ownApplication(rest);
    for (const done of await registerCommands(rest, id, wanted)) {
      registered.set(done.guildId, done);
      if (done.result !== 'same') logger[done.result === 'failed' ? 'warn' : 'info'](`commands in Discord: ${done.result}`, { guild: done.guildId, why: done.why });
    }
  }

  /** One at a time, so that nothing is registered twice. */
  function tryRegistering(): Promise<void> {
    registering = registering.then(register).catch((error: unknown) => logger.warn('commands could not be registered; it is tried again', { error: reasonOf(error) }));
    return registering;
  }

  return {
    platform,
    mounts: mode === 'http' ? [createInteractionMount({ publicKey, interactions, clock: app.clock, logger })] : [],
    async start(chatDesk) {
      desk = chatDesk;
      if (mode === 'gateway') await gateway.connect();
      await tryRegistering();
      const tidy = (): void => void posted.tidy().catch((error: unknown) => logger.warn('old notes are cleared later', { error: String(error) }));
      timers = [setInterval(() => void tryRegistering(), LOOK_FOR_GUILDS_MS), setInterval(tidy, TIDY_EVERY_MS)];
    },
    check: () => checkDiscord({ rest, mode, publicKey, publicUrl, guilds, registrations: () => [...registered.values()] }),
    async close() {
      timers.forEach(clearInterval);
      await gateway.close();
    },
  };
}

/** What is delivered again, e.g. after a connection was resumed, is the same thing. */
function once<Event extends { id: string }, Rest extends unknown[]>(work: (event: Event, ...rest: Rest) => Promise<void>): (event: Event, ...rest: Rest) => Promise<void> {
  const seen = createRecent<true>(LIMITS.tokenMs);
  return async (event, ...rest) => {
    if (seen.get(event.id)) return;
    seen.set(event.id, true);
    await work(event, ...rest);
  };
}
