/** The command line: the same command table as chat, one JSON document with `--json`. */
import { userInfo } from 'node:os';
import { parseLine, type CommandLine } from '../adapters/cli/parse-line.ts';
import { renderMessage } from '../adapters/cli/render.ts';
import { errorCard } from '../src/cards.ts';
import { SaraphinaError, toErrorReport, type ErrorReport } from '../src/errors.ts';
import type { Message } from '../src/message.ts';
import { LOCAL_COMMANDS } from './cli/local-commands.ts';
import { runTableCommand } from './cli/table-command.ts';

/** What a command gives the terminal. Exit codes: 0 done, 1 failure or tampering, 2 refused. */
export interface CliResult {
  value: unknown;
  message: Message;
  exitCode: 0 | 1 | 2;
}

function print(line: { json: boolean; sarif?: boolean }, result: CliResult): void {
  process.stdout.write(line.json || line.sarif ? `${JSON.stringify(result.value)}\n` : `${renderMessage(result.message)}\n`);
}

function failure(error: unknown): CliResult {
  const report: ErrorReport = toErrorReport(error, `cli-${process.pid}`);
  const known = error instanceof SaraphinaError;
  if (!known || error.kind === 'bug') process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { value: { error: report }, message: errorCard(report), exitCode: known && error.kind === 'user' ? 2 : 1 };
}

async function run(line: CommandLine): Promise<CliResult> {
  const local = LOCAL_COMMANDS[line.help ? 'help' : line.command];
  if (local) return local(line);
  return runTableCommand(line, userInfo().username);
}

const argv = process.argv.slice(2);
let line: { json: boolean; sarif?: boolean } = { json: argv.includes('--json') };
let result: CliResult;
try {
  const parsed = parseLine(argv);
  line = parsed;
  result = await run(parsed);
} catch (error) {
  result = failure(error);
}
process.exitCode = result.exitCode;
print(line, result);
