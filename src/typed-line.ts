import { argsFromWords, spelledOut } from './command-words.ts';
import { commandRow, type CommandRow } from './commands.ts';
import { SaraphinaError } from './errors.ts';

/** Options that a typed command takes, by command. */
const OPTIONS: Record<string, readonly string[]> = { list: ['status', 'limit'], propose: ['choose'] };

export interface TypedCommand {
  command: string;
  args: Record<string, unknown>;
}

/**
 * Reads what somebody typed: `/command words …`, or plain words, which propose.
 * Free text at the end of a line is taken as typed; elsewhere quotes hold words together.
 * @throws SaraphinaError `UNKNOWN_COMMAND` or `BAD_ARGUMENTS`, with the usage
 */
export function readTypedLine(line: string): TypedCommand {
  const text = line.trim();
  if (!text.startsWith('/')) return { command: 'propose', args: { request: text } };
  const [name, rest] = firstWord(text.slice(1));
  const [second, further] = firstWord(rest);
  const { command } = spelledOut(name, [second]);
  const row = commandRow(command);
  const { options, after } = takeOptions(row, command === name ? rest : further);
  return { command: row.name, args: argsFromWords(row, row.rest === 'text' ? textWords(row, after) : words(after), options) };
}

/** The first word of a text and what follows it. */
function firstWord(text: string): [word: string, after: string] {
  const [, word = '', after = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return [word, after];
}

function takeOptions(row: CommandRow, text: string): { options: Record<string, string>; after: string } {
  const options: Record<string, string> = {};
  let after = text;
  for (;;) {
    const [whole, name, value] = /^--([a-z]+)[ =](\S+)\s*/.exec(after) ?? [];
    if (whole === undefined || name === undefined || value === undefined || !OPTIONS[row.name]?.includes(name)) return { options, after };
    options[name] = value;
    after = after.slice(whole.length);
  }
}

/** The fixed words, then everything that follows as one. */
function textWords(row: CommandRow, text: string): string[] {
  const found: string[] = [];
  let rest = text;
  while (found.length < row.words.length - 1 && rest !== '') {
    const [word, after] = firstWord(rest);
    found.push(word);
    rest = after;
  }
  return rest === '' ? found : [...found, unquoted(rest.trim())];
}

function unquoted(text: string): string {
  const [, inner] = /^(?:"([^"]*)"|'([^']*)')$/.exec(text)?.filter((part) => part !== undefined) ?? [];
  return inner ?? text;
}

function words(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+|["']/g)) {
    if (word === '"' || word === "'") throw new SaraphinaError('BAD_ARGUMENTS', 'a quotation mark is not closed');
    found.push(word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''));
  }
  return found;
}
