import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { terminalActor } from '../../adapters/cli/actor.ts';
import type { CommandLine } from '../../adapters/cli/parse-line.ts';
import { toSarif } from '../../src/analysis/sarif.ts';
import type { StaticAnalysisReport } from '../../src/analysis/report.ts';
import type { App } from '../../src/app.ts';
import { errorCard } from '../../src/cards.ts';
import { loadPerson, localeOf } from '../../src/chat/person.ts';
import { argsFromWords, spelledOut } from '../../src/command-words.ts';
import { commandRow, handleCommand, NEEDS_TABLE, type CommandRow } from '../../src/commands.ts';
import { configFromEnvironment } from '../../src/config.ts';
import { SaraphinaError, toErrorReport } from '../../src/errors.ts';
import { pickLocale } from '../../src/language/locale.ts';
import { wordsIn } from '../../src/language/words.ts';
import { openApp } from '../../src/main.ts';
import { newId, ticketOf } from '../../src/requests/intake.ts';
import { outcomeMessage } from '../../src/requests/outcome-message.ts';
import { waitForOutcome } from '../../src/requests/wait.ts';
import type { Actor } from '../../src/requests/stored-request.ts';
import type { CliResult } from '../saraphina.ts';

/** Runs one command of the command table, here or by whoever holds the queue, and waits for its outcome. */
export async function runTableCommand(line: CommandLine, osUser: string): Promise<CliResult> {
  const { command, words } = spelledOut(line.command, line.words);
  const row = commandRow(command);
  const args = withFiles(row, argsFromWords(row, words, line.options));
  const config = configFromEnvironment();
  const named = terminalActor(line.actor, process.env['SARAPHINA_TOKEN'], config.PERSONAL_TOKENS, osUser);
  const opened = await openApp({ ...config, LOG_LEVEL: 'error' });
  try {
    // The machine's own language counts for nothing here, or scripts would read another text on every machine.
    const actor = { ...named, locale: localeOf(await loadPerson(opened.app.store.documents, named.id), undefined) };
    const result = await give(opened.app, opened.work, row, args, actor).catch((error: unknown) => refused(error, actor));
    return line.sarif && row.name === 'analyze' ? { ...result, value: toSarif(String(line.words[0]), result.value as StaticAnalysisReport) } : result;
  } finally {
    await opened.close(10_000);
  }
}

async function give(app: App, work: () => Promise<void>, row: CommandRow, args: Record<string, unknown>, actor: Actor): Promise<CliResult> {
  const replyTarget = { platform: 'cli' as const, channel: 'terminal', messageId: null, threadId: null };
  const reply = await handleCommand(app, { requestId: newId('req'), command: row.name, args, actor, replyTarget });
  if (reply.kind === 'answer') return reply;
  process.stderr.write(`${reply.message.title}\n`);
  const interrupt = (): void => void cancel(app, row, reply.requestId);
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  if (await mustWorkHere(app)) await work();
  const done = await waitForOutcome(app, reply.requestId, (text) => process.stderr.write(`… ${wordsIn(pickLocale(actor.locale)).stored(text)}\n`));
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  const message = await outcomeMessage(app, done.request, done.outcome);
  if (done.outcome.ok) return { value: done.outcome.value, message, exitCode: 0 };
  const { code } = done.outcome.error;
  return { value: { error: done.outcome.error }, message, exitCode: new SaraphinaError(code, '').kind === 'user' ? 2 : 1 };
}

/** A refusal at once, in the person's language; faults of our own are for whoever called. */
function refused(error: unknown, { locale }: Actor): CliResult {
  if (!(error instanceof SaraphinaError) || error.kind === 'bug') throw error;
  const report = toErrorReport(error, '');
  return { value: { error: report }, message: errorCard(report, locale), exitCode: error.kind === 'user' ? 2 : 1 };
}

/** Ctrl-C: what runs here is cancelled and says so; what runs elsewhere goes on there. */
async function cancel(app: App, row: CommandRow, requestId: string): Promise<void> {
  process.stderr.write('cancelling …\n');
  const request = await app.store.requests.get(requestId);
  if (request && (await app.queue.cancel(ticketOf(request)))) return;
  process.stderr.write(`${row.name} goes on in another process; its request is ${requestId}\n`);
  process.exit(130);
}

/** The embedded queue lives in this process; on Redis the running workers do it, if there are any. */
async function mustWorkHere(app: App): Promise<boolean> {
  if (app.queue.kind === 'in-process') return true;
  return (await app.queue.counts()).workers === 0;
}

/** Some commands name files on the command line; the commands themselves take their contents. */
function withFiles(row: CommandRow, args: Record<string, unknown>): Record<string, unknown> {
  if (row.name === 'analyze') {
    const path = requirePath(row, args['path']);
    return { fileName: basename(path), source: readSource(path) };
  }
  if (NEEDS_TABLE.includes(row.name)) return { domain: args['domain'], csv: readSource(requirePath(row, args['path'])) };
  if (row.name === 'predict-add-domain') return { schema: readSource(requirePath(row, args['path'])) };
  if (row.name !== 'import') return args;
  const codePath = requirePath(row, args['codePath']);
  const testPath = requirePath(row, args['testPath']);
  return { codeFile: basename(codePath), code: readSource(codePath), testFile: basename(testPath), tests: readSource(testPath) };
}

function requirePath(row: CommandRow, path: unknown): string {
  if (typeof path === 'string' && path !== '') return path;
  throw new SaraphinaError('BAD_ARGUMENTS', `usage: ${row.name} ${row.usage}`);
}

function readSource(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'is not UTF-8 text' : `can't be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`;
    throw new SaraphinaError('BAD_ARGUMENTS', `${path} ${reason}`);
  }
}
