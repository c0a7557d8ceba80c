import type { CommandRow } from './commands.ts';
import { SaraphinaError } from './errors.ts';

/** Words after `predict` and `templates` that are commands of their own and no domains or templates. */
const SUBCOMMANDS: Readonly<Record<string, readonly string[]>> = {
  predict: ['train', 'batch', 'describe', 'calibration', 'history', 'add-domain', 'recalibrate', 'revert'],
  templates: ['forget', 'restore', 'alias', 'unalias'],
};

/** The command as the table names it, e.g. `predict-train` for what people type as `predict train`, and the words after it. */
export function spelledOut(command: string, words: readonly string[]): { command: string; words: readonly string[] } {
  const [first = '', ...rest] = words;
  const isSubcommand = Object.hasOwn(SUBCOMMANDS, command) && SUBCOMMANDS[command]?.includes(first);
  return isSubcommand ? { command: `${command}-${first}`, words: rest } : { command, words };
}

/**
 * Turns the words after a command's name into its named arguments.
 * The last argument takes the rest of the line where the row says so.
 * @throws SaraphinaError `BAD_ARGUMENTS` for words too many or pairs without `=`
 */
export function argsFromWords(row: CommandRow, words: readonly string[], options: Readonly<Record<string, string>> = {}): Record<string, unknown> {
  const args: Record<string, unknown> = { ...options };
  const fixed = row.rest === undefined ? row.words.length : row.words.length - 1;
  row.words.slice(0, fixed).forEach((name, index) => {
    if (words[index] !== undefined) args[name] = words[index];
  });
  const rest = words.slice(fixed);
  const last = row.words.at(-1);
  if (row.rest === undefined || last === undefined) {
    if (rest.length > 0) throw new SaraphinaError('BAD_ARGUMENTS', `unexpected "${rest.join(' ').slice(0, 80)}"; usage: ${row.name} ${row.usage}`);
    return args;
  }
  if (row.rest === 'text') args[last] = rest.join(' ');
  else args[last] = pairs(row, rest);
  return args;
}

function pairs(row: CommandRow, words: readonly string[]): Record<string, string> {
  const entries = words.map((word) => {
    const at = word.indexOf('=');
    if (at < 1) throw new SaraphinaError('BAD_ARGUMENTS', `expected key=value, got "${word.slice(0, 60)}"; usage: ${row.name} ${row.usage}`);
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  const keys = entries.map(([key]) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new SaraphinaError('BAD_ARGUMENTS', `${twice.slice(0, 60)} is given twice`);
  return Object.fromEntries(entries);
}
