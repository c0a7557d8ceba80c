import type { CommandLine } from '../../adapters/cli/parse-line.ts';
import { COMMANDS } from '../../src/commands.ts';
import { message } from '../../src/message.ts';
import type { CliResult } from '../saraphina.ts';

/** Commands of the terminal alone; each module loads when it is used. */
export const LOCAL_COMMANDS: Readonly<Record<string, (line: CommandLine) => Promise<CliResult>>> = {
  help: async () => help(),
  doctor: async () => (await import('./doctor.ts')).doctor(),
  demo: async (line) => (await import('./demo.ts')).demo(line.json),
  start: async () => (await import('../start.ts')).runUntilStopped(),
  token: async (line) => (await import('./token.ts')).token(line.words[0]),
  'sign-in': async (line) => (await import('./sign-in.ts')).signIn(line.words[0]),
  backup: async (line) => (await import('./backup.ts')).backup(line.words[0]),
  restore: async (line) => (await import('./backup.ts')).restore(line.words[0]),
  slack: async (line) => (await import('./slack.ts')).slack(line.words[0]),
};

const LOCAL_HELP: readonly [usage: string, summary: string][] = [
  ['doctor', 'what is installed, reachable or misconfigured, and what mends it'],
  ['demo', 'the whole story on a real request'],
  ['start', 'the bot'],
  ['sign-in <name>', 'a fresh sign-in link for the local web console'],
  ['token <name>', 'a personal token for the terminal and for consoles off loopback'],
  ['backup <file>', 'saves the store as JSON lines'],
  ['restore <file>', 'fills an empty store from a backup'],
  ['slack manifest', 'the manifest to create the Slack app from'],
];

function help(): CliResult {
  const rows = [...COMMANDS.map((row) => [`${row.name} ${row.usage}`.trim(), row.summary] as const), ...LOCAL_HELP];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  const lines = rows.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`);
  const options = ['', 'Options, anywhere on the line: --json, --actor NAME, --choose TEMPLATE (propose), --status S and --limit N (list), --sarif (analyze)'];
  const value = { commands: rows.map(([usage, summary]) => ({ usage, summary })) };
  return { value, message: message('info', './scripts/saraphina <command> [arguments] [--json] [--actor NAME]', { lines: [...lines, ...options] }), exitCode: 0 };
}
