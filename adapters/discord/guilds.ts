import { Routes, type APIApplication, type REST, type RESTAPIPartialCurrentUserGuild } from 'discord.js';
import { registerCommands, type Registration } from './register.ts';
import { createRest } from './rest.ts';

/** A server the bot is in. */
export interface Guild {
  id: string;
  name: string;
  /** The bot's permissions there, as a bit field; null where they are not known. */
  permissions: bigint | null;
}

const PAGE = 200;

export async function guildsByRest(rest: REST): Promise<Guild[]> {
  const found: RESTAPIPartialCurrentUserGuild[] = [];
  for (;;) {
    const after = found.at(-1)?.id ?? '0';
    const page = (await rest.get(Routes.userGuilds(), { query: new URLSearchParams({ limit: String(PAGE), after }) })) as RESTAPIPartialCurrentUserGuild[];
    found.push(...page);
    if (page.length < PAGE) return found.map(({ id, name, permissions }) => ({ id, name, permissions: BigInt(permissions) }));
  }
}

export async function ownApplication(rest: REST): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication;
}

/** Registers the commands everywhere, without connecting; for scripts. @throws when Discord can't be reached or refuses the token */
export async function registerDiscordCommands({ botToken, apiUrl }: { botToken: string; apiUrl: string }): Promise<Registration[]> {
  const rest = createRest({ token: botToken, apiUrl });
  const [{ id }, guilds] = await Promise.all([ownApplication(rest), guildsByRest(rest)]);
  return registerCommands(rest, id, [null, ...guilds.map((guild) => guild.id)]);
}
