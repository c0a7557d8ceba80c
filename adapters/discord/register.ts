/** Keeps Discord's commands in step with the command table. */
import { Routes, type APIApplicationCommand, type REST, type RESTPostAPIChatInputApplicationCommandsJSONBody as CommandData } from 'discord.js';
import { canonicalJson } from '../../src/audit/audit-entry.ts';
import { directCommands, guildCommands } from './command-data.ts';
import { discordCode, reasonOf } from './errors.ts';

export interface Registration {
  /** null: for direct messages. */
  guildId: string | null;
  result: 'same' | 'written' | 'failed';
  why?: string;
}

/**
 * Registers the commands in these servers and, for null, for direct messages. What is right already is not written again,
 * since a day has only so many writes. Never throws.
 */
export async function registerCommands(rest: REST, applicationId: string, guildIds: readonly (string | null)[]): Promise<Registration[]> {
  const done: Registration[] = [];
  for (const guildId of guildIds) {
    if (guildId === null) done.push(await register(rest, null, Routes.applicationCommands(applicationId), directCommands()));
    else done.push(await register(rest, guildId, Routes.applicationGuildCommands(applicationId, guildId), guildCommands()));
  }
  return done;
}

async function register(rest: REST, guildId: string | null, route: `/${string}`, commands: CommandData[]): Promise<Registration> {
  try {
    const present = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) }).catch((error: unknown) => {
      // Whoever may not read them may not write them either; a server that can't list them may still take them.
      if (discordCode(error) !== undefined) throw error;
      return undefined;
    });
    if (present !== undefined && isSame(commands, present as APIApplicationCommand[])) return { guildId, result: 'same' };
    await rest.put(route, { body: commands });
    return { guildId, result: 'written' };
  } catch (error) {
    return { guildId, result: 'failed', why: reasonOf(error) };
  }
}

/** What we say about a command, an option or a choice. */
const OURS = [
  'name', 'description', 'description_localizations', 'type', 'options', 'choices', 'value', 'required', 'autocomplete', 'min_length', 'max_length', 'min_value', 'max_value', 'default_member_permissions', 'contexts',
] as const;

/** Whether Discord has the same commands; it adds ids and fills in what we leave out. */
export function isSame(ours: readonly CommandData[], theirs: readonly APIApplicationCommand[]): boolean {
  return canonicalJson(normal(byName(ours))) === canonicalJson(normal(byName(theirs)));
}

function byName<Command extends { name: string }>(commands: readonly Command[]): Command[] {
  return commands.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function normal(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item));
  if (typeof value !== 'object' || value === null || key === 'description_localizations') return value;
  const known = OURS.map((name) => [name, normal((value as Record<string, unknown>)[name], name)] as const);
  return Object.fromEntries(known.filter(([, inner]) => inner !== undefined && inner !== null && inner !== false && !(Array.isArray(inner) && inner.length === 0)));
}
