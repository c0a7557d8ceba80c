/** Discord's commands, made from the command table. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandSubcommandOption,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody as CommandData,
} from 'discord.js';
import { COMMANDS, type CommandRow } from '../../src/commands.ts';
import type { Locale } from '../../src/language/locale.ts';
import { CATALOGUES } from '../../src/language/words.ts';
import { chunks } from './buttons.ts';
import { optionsOf } from './command-options.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';

/** The mission's own commands stand for themselves, all others are below this one. */
export const ROOT = 'saraphina';
export const TOP_LEVEL: readonly string[] = ['propose', 'run-sandbox', 'promote', 'reject', 'predict'];

/** Discord's names of the languages we have texts in, besides English. */
const DISCORD_LOCALES: Record<Exclude<Locale, 'en'>, readonly ('de' | 'es-ES' | 'es-419')[]> = { de: ['de'], es: ['es-ES', 'es-419'] };

/**
 * Every command, to be registered in each server, where changes show at once.
 * Whoever may not write in a channel may not use the commands that change something; a server's admins can narrow that
 * (Server Settings → Integrations). Who may decide is checked on our side in any case.
 */
export function guildCommands(rows: readonly CommandRow[] = COMMANDS): CommandData[] {
  const top = rows.filter(({ name }) => TOP_LEVEL.includes(name)).map((row) => ({ ...described(row), type: ApplicationCommandType.ChatInput as const, default_member_permissions: String(PermissionFlagsBits.SendMessages), options: optionsOf(row) }));
  const rest = rows.filter(({ name }) => !TOP_LEVEL.includes(name));
  return [...top, ...chunks(rest, LIMITS.subcommands).map((some, index) => rootCommand(some, index))];
}

/** The same commands for direct messages with the bot; in servers they would be shown twice. */
export function directCommands(rows: readonly CommandRow[] = COMMANDS): CommandData[] {
  return guildCommands(rows).map(({ default_member_permissions: _, ...command }) => ({ ...command, contexts: [InteractionContextType.BotDM] }));
}

function rootCommand(rows: readonly CommandRow[], index: number): CommandData {
  const options = rows.map((row): APIApplicationCommandSubcommandOption => ({ ...described(row), type: ApplicationCommandOptionType.Subcommand, options: optionsOf(row) }));
  return { name: index === 0 ? ROOT : `${ROOT}-${index + 1}`, description: 'Everything else the code factory does', type: ApplicationCommandType.ChatInput, options };
}

function described({ name, summary }: CommandRow): { name: string; description: string; description_localizations?: LocalizationMap } {
  const translations = Object.entries(DISCORD_LOCALES).flatMap(([locale, tags]) => {
    const text = translation(locale as Locale, name);
    return text === undefined ? [] : tags.map((tag) => [tag, plain(text, LIMITS.commandDescription)]);
  });
  return { name, description: plain(summary, LIMITS.commandDescription), ...(translations.length === 0 ? {} : { description_localizations: Object.fromEntries(translations) as LocalizationMap }) };
}

/** undefined for a command that was not translated yet. */
function translation(locale: Locale, name: string): string | undefined {
  const texts: Readonly<Record<string, unknown>> = CATALOGUES[locale].messages;
  const text = texts[`help.${name}`];
  return typeof text === 'string' ? text : undefined;
}
