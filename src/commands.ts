/** The command table and the one entrance for every surface. */
import { z } from 'zod';
import type { App } from './app.ts';
import { isListed } from './approval/policy.ts';
import { loadArtifact } from './artifact/ledger.ts';
import type { ArtifactStatus } from './artifact/code-artifact.ts';
import { acceptedCard } from './cards.ts';
import { helpCard } from './cards/answers.ts';
import { SaraphinaError } from './errors.ts';
import type { ReplyTarget } from './message.ts';
import { didYouMean } from './near.ts';
import { readQuery } from './domains.ts';
import * as templates from './factory/standing/template-queries.ts';
import * as learning from './learning/prediction-queries.ts';
import * as personal from './personal.ts';
import * as queries from './queries.ts';
import { takeIn, type IntakeRequest } from './requests/intake.ts';
import * as revisions from './requests/revisions.ts';
import { answer, type Reply } from './requests/reply.ts';
import { JOB_COMMANDS, type Actor, type JobCommand } from './requests/stored-request.ts';
import { cleanText, REASON_LIMIT, REQUEST_LIMIT } from './text.ts';

export interface CommandRequest {
  /** Unique per intention: the platform's delivery id, or a fresh one. */
  requestId: string;
  command: string;
  args: Record<string, unknown>;
  actor: Actor;
  replyTarget: ReplyTarget;
}

export interface CommandRow {
  name: string;
  /** Words after the name, as help shows them. */
  usage: string;
  summary: string;
  /** `read` changes nothing, `use` creates or runs, `decide` needs an approver. */
  permission: 'read' | 'use' | 'decide';
  /** Positional arguments in order; the last one takes the rest of the line when `rest` is set. */
  words: string[];
  rest?: 'text' | 'pairs';
  args: z.ZodType<Record<string, unknown>>;
  /** Answers at once. Rows with neither `answer` nor `becomes` are jobs themselves. */
  answer?: (app: App, args: never, actor: Actor) => Promise<Reply>;
  /** Another way to give a job: checks what it can and returns the job's arguments. */
  becomes?: (app: App, args: never, actor: Actor) => Promise<{ command: JobCommand; args: Record<string, unknown> }>;
}

const STATUSES = [
  'generating', 'proposed', 'testing', 'awaiting_approval', 'approved', 'deployed', 'generation_failed',
  'tests_failed', 'rejected', 'expired', 'rolled_back', 'superseded',
] as const satisfies readonly ArtifactStatus[];

const id = z.string().min(1).max(100);
const signature = z.string().regex(/^[0-9a-f]{8,64}$/).optional();
/** Kept as it is, keys such as `__proto__` included, so that the domain's schema can refuse them by name. */
const pairs = z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), { error: 'expected key=value pairs' });
const source = z.string().max(1_048_576);
/** Characters of a table of cases. */
const TABLE_LIMIT = 10_485_760;

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'propose', usage: '<what you want>', summary: 'writes a function and its tests', permission: 'use', words: ['request'], rest: 'text',
    args: z.object({ request: z.string(), choose: z.string().max(100).optional() }),
  },
  {
    name: 'import', usage: '<code.ts> <tests.ts>', summary: 'takes your own code through the gate', permission: 'use', words: ['codePath', 'testPath'],
    args: z.object({ codeFile: z.string(), code: source, testFile: z.string(), tests: source }),
  },
  {
    name: 'run-sandbox', usage: '<artifactId>', summary: 'runs the tests in a locked-down container', permission: 'use', words: ['artifactId'],
    args: z.object({ artifactId: id }),
  },
  {
    name: 'promote', usage: '<artifactId>', summary: 'approves and deploys', permission: 'decide', words: ['artifactId'],
    args: z.object({ artifactId: id, signature }),
  },
  {
    name: 'reject', usage: '<artifactId> "<reason>"', summary: 'turns an artifact down', permission: 'decide', words: ['artifactId', 'reason'], rest: 'text',
    args: z.object({ artifactId: id, reason: z.string({ error: 'expected a reason' }), signature }),
  },
  {
    name: 'request-changes', usage: '<artifactId> "<what should change>"', summary: 'has it proposed anew, with your changes', permission: 'use', words: ['artifactId', 'reason'], rest: 'text',
    args: z.object({ artifactId: id, reason: z.string({ error: 'expected what should change' }), signature }), becomes: revisions.fromChanges,
  },
  {
    name: 'choose', usage: '<artifactId> <template>', summary: 'takes one of the templates a request was unclear about', permission: 'use', words: ['artifactId', 'template'],
    args: z.object({ artifactId: id, template: z.string().max(100) }), becomes: revisions.fromChoice,
  },
  {
    name: 'predict', usage: '<domain> key=value …', summary: 'asks a domain model', permission: 'use', words: ['domain', 'query'], rest: 'pairs',
    args: z.object({ domain: z.string().min(1), query: pairs.default({}) }),
  },
  {
    name: 'predict-train', usage: '<domain> <file.csv>', summary: 'trains a domain from past cases', permission: 'use', words: ['domain', 'path'],
    args: z.object({ domain: z.string().min(1), csv: z.string().max(TABLE_LIMIT) }), becomes: async (_app, args) => ({ command: 'train', args }),
  },
  {
    name: 'predict-batch', usage: '<domain> <file.csv>', summary: 'asks a domain about every row of a table', permission: 'use', words: ['domain', 'path'],
    args: z.object({ domain: z.string().min(1), csv: z.string().max(TABLE_LIMIT) }), becomes: async (_app, args) => ({ command: 'batch', args }),
  },
  {
    name: 'predict-recalibrate', usage: '<domain>', summary: 'has a domain learn from its outcomes now', permission: 'use', words: ['domain'],
    args: z.object({ domain: z.string().min(1) }), becomes: async (_app, args: { domain: string }) => ({ command: 'recalibrate', args: { ...args, force: true } }),
  },
  {
    name: 'predict-describe', usage: '[<domain>]', summary: 'what a domain asks for, and what answers', permission: 'read', words: ['domain'],
    args: z.object({ domain: z.string().min(1).optional() }), answer: learning.describeDomain,
  },
  {
    name: 'predict-calibration', usage: '<domain>', summary: 'how answers agree with what happened', permission: 'read', words: ['domain'],
    args: z.object({ domain: z.string().min(1) }), answer: learning.calibration,
  },
  {
    name: 'predict-history', usage: '<domain>', summary: 'past answers and their outcomes', permission: 'read', words: ['domain'],
    args: z.object({ domain: z.string().min(1), limit: z.coerce.number().int().min(1).max(500).default(30) }), answer: learning.history,
  },
  {
    name: 'predict-add-domain', usage: '<schema.json>', summary: 'declares a domain of your own', permission: 'use', words: ['path'],
    args: z.object({ schema: z.string().max(200_000) }), answer: learning.addDomain,
  },
  {
    name: 'predict-revert', usage: '<domain> <version>', summary: 'puts an earlier model back in force', permission: 'use', words: ['domain', 'version'],
    args: z.object({ domain: z.string().min(1), version: z.string().min(1).max(40) }), answer: learning.revert,
  },
  {
    name: 'outcome', usage: '<predictionId> <value>', summary: 'logs what really happened', permission: 'use', words: ['predictionId', 'value'],
    args: z.object({ predictionId: id, value: z.union([z.string(), z.number(), z.boolean()]) }), answer: queries.outcome,
  },
  { name: 'show', usage: '<id>', summary: 'one artifact or prediction', permission: 'read', words: ['id'], args: z.object({ id }), answer: queries.show },
  {
    name: 'list', usage: '[--status S]', summary: 'artifacts, newest change first', permission: 'read', words: [],
    args: z.object({ status: z.enum(STATUSES).optional(), limit: z.coerce.number().int().min(1).max(500).default(50) }), answer: queries.list,
  },
  { name: 'metrics', usage: '<artifactId>', summary: 'executions of a deployed function', permission: 'read', words: ['artifactId'], args: z.object({ artifactId: id }), answer: queries.metrics },
  {
    name: 'execution', usage: '<artifactId> ok|error', summary: 'reports one execution of a deployed function', permission: 'use', words: ['artifactId', 'result'],
    args: z.object({ artifactId: id, result: z.enum(['ok', 'error'], { error: 'expected ok or error' }) }), answer: queries.execution,
  },
  { name: 'audit', usage: '<artifactId>', summary: 'the audit entries, oldest first', permission: 'read', words: ['artifactId'], args: z.object({ artifactId: id }), answer: queries.audit },
  { name: 'verify', usage: '[<artifactId>]', summary: 'checks hashes, chain, approvals and shipped bytes', permission: 'read', words: ['artifactId'], args: z.object({ artifactId: id.optional() }), answer: queries.verify },
  {
    name: 'analyze', usage: '<file>', summary: 'analyses one source file', permission: 'use', words: ['path'],
    args: z.object({ fileName: z.string().max(255), source: z.string() }), answer: queries.analyze,
  },
  {
    name: 'preferences', usage: '[language=de] [ping=on|off] [quiet=22:00-07:00] [timezone=Europe/Berlin]', summary: 'how the bot treats you: language, pings, quiet hours', permission: 'read', words: ['changes'], rest: 'pairs',
    args: z.object({ changes: pairs.default({}) }), answer: personal.preferences,
  },
  { name: 'console', usage: '', summary: 'a link that signs you in to the web console', permission: 'read', words: [], args: z.object({}), answer: personal.consoleLink },
  { name: 'help', usage: '', summary: 'what you can ask for', permission: 'read', words: [], args: z.object({}), answer: async (app, _args, actor) => helpReply(commandsFor(app, actor), actor) },
  {
    name: 'templates', usage: '[<template>]', summary: 'what became of templates’ proposals, and how that ranks them', permission: 'read', words: ['template'],
    args: z.object({ template: id.optional() }), answer: templates.templates,
  },
  {
    name: 'templates-forget', usage: '<template> [<why>]', summary: 'what became of a template’s proposals no longer counts', permission: 'decide', words: ['template', 'why'], rest: 'text',
    args: z.object({ template: id, why: z.string().optional() }), answer: templates.forget,
  },
  {
    name: 'templates-restore', usage: '<template>', summary: 'what was forgotten of a template counts again', permission: 'decide', words: ['template'],
    args: z.object({ template: id }), answer: templates.restore,
  },
  {
    name: 'templates-alias', usage: '<template> "<words>"', summary: 'more words that a template is asked for by', permission: 'decide', words: ['template', 'alias'], rest: 'text',
    args: z.object({ template: id, alias: z.string() }), answer: templates.addAlias,
  },
  {
    name: 'templates-unalias', usage: '<template> "<words>"', summary: 'takes an alias back', permission: 'decide', words: ['template', 'alias'], rest: 'text',
    args: z.object({ template: id, alias: z.string() }), answer: templates.removeAlias,
  },
];

/** Commands that take the contents of files, which a line of text can't carry. */
export const NEEDS_FILES: readonly string[] = ['import', 'analyze', 'predict-train', 'predict-batch', 'predict-add-domain'];

/** Those of them that take whole tables. */
export const NEEDS_TABLE: readonly string[] = ['predict-train', 'predict-batch'];

/** The commands this person may give, as help shows them. */
export function commandsFor(app: App, actor: Actor): CommandRow[] {
  const mayDecide = isListed(app.approvers, actor);
  return COMMANDS.filter((row) => row.permission !== 'decide' || mayDecide);
}

function helpReply(rows: readonly CommandRow[], { locale }: Actor): Reply {
  const commands = rows.map(({ name, usage, summary }) => ({ usage: `${name} ${usage}`.trim(), summary }));
  return answer({ commands }, helpCard(rows, locale));
}

export function commandRow(name: string): CommandRow {
  const row = COMMANDS.find((candidate) => candidate.name === name);
  if (row) return row;
  const names = COMMANDS.map((candidate) => candidate.name);
  throw new SaraphinaError('UNKNOWN_COMMAND', `there is no command ${name.slice(0, 60)}.${didYouMean(name, names)} Commands: ${names.join(', ')}`);
}

export function isJobCommand(name: string): name is JobCommand {
  return (JOB_COMMANDS as readonly string[]).includes(name);
}

/**
 * Takes a command from any surface: finds its row, checks arguments and permission, then answers or
 * saves it for a job.
 * @throws SaraphinaError what is wrong, in words the person can act on
 */
export async function handleCommand(app: App, request: CommandRequest, options: Pick<IntakeRequest, 'beforeAccept'> = {}): Promise<Reply> {
  const row = commandRow(request.command);
  requireUser(app, request.actor);
  if (request.replyTarget.platform !== 'cli') await requireWithinRate(app, request.actor);
  const args = parseArgs(row, request.args);
  if (row.answer) return row.answer(app, args as never, request.actor);
  const job = row.becomes ? await row.becomes(app, args as never, request.actor) : { command: row.name, args };
  if (!isJobCommand(job.command)) throw new SaraphinaError('INTERNAL', `${row.name} has neither an answer nor a job`);
  const { checked, artifactId } = await checkJobArgs(app, job.command, job.args);
  const stored = await takeIn(app, { ...request, ...options, command: job.command, args: checked, artifactId });
  const ahead = stored.command === 'run-sandbox' ? await app.store.requests.countAhead('run-sandbox', stored.receivedAt).catch(() => 0) : 0;
  return { kind: 'accepted', requestId: stored.requestId, artifactId: stored.artifactId, message: acceptedCard(stored, ahead, request.actor.locale) };
}

function parseArgs(row: CommandRow, args: Record<string, unknown>): Record<string, unknown> {
  const parsed = row.args.safeParse(args);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`);
  throw new SaraphinaError('BAD_ARGUMENTS', `usage: ${row.name} ${row.usage} (${problems.join('; ')})`, { problems });
}

/** Checks a job's arguments before anything is saved, so that mistakes are told at once. */
async function checkJobArgs(app: App, command: JobCommand, args: Record<string, unknown>): Promise<{ checked: Record<string, unknown>; artifactId: string | null }> {
  if (command === 'propose') return { checked: { ...args, request: cleanText(String(args['request']), 'request', REQUEST_LIMIT) }, artifactId: null };
  if (command === 'import') return { checked: args, artifactId: null };
  if (command === 'train' || command === 'batch' || command === 'recalibrate') return { checked: { ...args, domain: (await app.domains.find(String(args['domain']))).domain }, artifactId: null };
  if (command === 'predict') {
    const schema = await app.domains.find(String(args['domain']));
    return { checked: { domain: schema.domain, query: readQuery(schema, args['query'] as Record<string, unknown>) }, artifactId: null };
  }
  const artifactId = String(args['artifactId']);
  if (!(await loadArtifact(app.store.artifacts, artifactId))) throw await queries.unknownId(app, artifactId);
  if (command !== 'reject') return { checked: args, artifactId };
  if (String(args['reason']).trim() === '') throw new SaraphinaError('REASON_REQUIRED', `a rejection needs a reason: reject ${artifactId} "<what must change>"`);
  return { checked: { ...args, reason: cleanText(String(args['reason']), 'reason', REASON_LIMIT) }, artifactId };
}

/** @throws SaraphinaError `NOT_ALLOWED` when `USERS` is set and doesn't name this person */
export function requireUser(app: App, actor: Actor): void {
  const { USERS } = app.config;
  if (USERS.length === 0 || isListed(USERS, actor) || isListed(app.approvers, actor)) return;
  throw new SaraphinaError('NOT_ALLOWED', `${actor.id} may not use this bot; its operator can add you to USERS`);
}

async function requireWithinRate(app: App, actor: Actor): Promise<void> {
  const limit = app.config.RATE_LIMIT_PER_MINUTE;
  const since = new Date(app.clock.now().getTime() - 60_000).toISOString();
  const given = await app.store.requests.countByActor(actor.id, since).catch((error: unknown) => {
    throw new SaraphinaError('NOT_ACCEPTED', `${(error as Error).message}; nothing was started, try again`, {}, error);
  });
  if (given >= limit) {
    throw new SaraphinaError('RATE_LIMITED', `${actor.id} gave ${given} commands in the last minute; the limit is ${limit} (RATE_LIMIT_PER_MINUTE). Try again in a minute`);
  }
}
