/** What a slash command says, as the command table knows it. */
import { ApplicationCommandOptionType as Type, type APIApplicationCommandInteractionDataBasicOption as Option, type APIAttachment, type APIChatInputApplicationCommandInteractionData as Data, type APIAutocompleteApplicationCommandInteractionData as AutocompleteData } from 'discord.js';
import { argsFromWords } from '../../src/command-words.ts';
import { COMMANDS, commandRow } from '../../src/commands.ts';
import { argumentName } from './command-options.ts';
import { TOP_LEVEL } from './command-data.ts';

export interface GivenCommand {
  command: string;
  args: Record<string, unknown>;
  /** Files that came along, by the argument they belong to. */
  files: Record<string, APIAttachment>;
}

/**
 * The command and its arguments; pairs are read as in a typed line.
 * @throws SaraphinaError `UNKNOWN_COMMAND` or `BAD_ARGUMENTS`
 */
export function readCommand(data: Data): GivenCommand {
  const { name, options } = named(data);
  const row = commandRow(name);
  const values = Object.fromEntries(options.filter(({ type }) => type !== Type.Attachment).map((option) => [argumentName(option.name), option.value]));
  const files = Object.fromEntries(options.flatMap((option) => (option.type === Type.Attachment ? [[argumentName(option.name), data.resolved?.attachments?.[option.value]] as const] : [])).filter(isThere));
  const pairs = row.rest === 'pairs' ? row.words.at(-1) : undefined;
  if (pairs === undefined || typeof values[pairs] !== 'string') return { command: name, args: values, files };
  const { [pairs]: line, ...others } = values;
  const words = [...row.words.slice(0, -1).map((word) => String(others[word] ?? '')), ...String(line).split(/\s+/).filter((word) => word !== '')];
  return { command: name, args: { ...others, ...argsFromWords(row, words) }, files };
}

/** Which option is being typed, and what stands in the others. */
export function readTyping(data: AutocompleteData): { command: string; argument: string; typed: string; args: Record<string, unknown> } | undefined {
  const { name, options } = named(data);
  const focused = options.find((option) => 'focused' in option && option.focused);
  if (!focused) return undefined;
  const args = Object.fromEntries(options.filter((option) => option !== focused).map((option) => [argumentName(option.name), option.value]));
  return { command: name, argument: argumentName(focused.name), typed: String(focused.value), args };
}

/** A subcommand stands for the command it is named after. */
function named({ name, options = [] }: Pick<Data, 'name'> & { options?: AutocompleteData['options'] | Data['options'] }): { name: string; options: Option[] } {
  if (TOP_LEVEL.includes(name)) return { name, options: options as Option[] };
  const [subcommand] = options;
  const isOurs = subcommand?.type === Type.Subcommand && COMMANDS.some((row) => row.name === subcommand.name);
  return isOurs ? { name: subcommand.name, options: (subcommand.options ?? []) as Option[] } : { name: subcommand?.name ?? name, options: [] };
}

function isThere(entry: readonly [string, APIAttachment | undefined]): entry is readonly [string, APIAttachment] {
  return entry[1] !== undefined;
}
