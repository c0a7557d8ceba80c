import { SaraphinaError } from '../../src/errors.ts';
import { didYouMean } from '../../src/near.ts';

/** Options by name; `true` marks those that take a value. */
const OPTIONS: Record<string, boolean> = { json: false, help: false, sarif: false, actor: true, choose: true, status: true, limit: true };

export interface CommandLine {
  command: string;
  words: string[];
  json: boolean;
  help: boolean;
  sarif: boolean;
  actor: string | undefined;
  /** Options that are arguments of the command. */
  options: Record<string, string>;
}

/**
 * Reads a command line; options may stand anywhere, `--` ends them.
 * @throws SaraphinaError `BAD_ARGUMENTS` for unknown options and missing values
 */
export function parseLine(argv: readonly string[]): CommandLine {
  const words: string[] = [];
  const found = new Map<string, string>();
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] as string;
    if (word === '--') {
      words.push(...argv.slice(index + 1));
      break;
    }
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = splitOption(word);
    if (!Object.hasOwn(OPTIONS, name)) {
      throw new SaraphinaError('BAD_ARGUMENTS', `there is no option --${name.slice(0, 40)}.${didYouMean(`--${name}`, Object.keys(OPTIONS).map((option) => `--${option}`))} Words that begin with -- go after a lone --`);
    }
    const value = OPTIONS[name] === true ? (inline ?? argv[(index += 1)]) : 'true';
    if (value === undefined) throw new SaraphinaError('BAD_ARGUMENTS', `--${name} needs a value`);
    found.set(name, value);
  }
  const options = Object.fromEntries([...found].filter(([name]) => ['choose', 'status', 'limit'].includes(name)));
  return { command: words[0] ?? 'help', words: words.slice(1), json: found.has('json'), help: found.has('help'), sarif: found.has('sarif'), actor: found.get('actor'), options };
}

function splitOption(word: string): [string, string?] {
  const at = word.indexOf('=');
  return at === -1 ? [word.slice(2)] : [word.slice(2, at), word.slice(at + 1)];
}
