import { z } from 'zod';
import { SaraphinaError } from './errors.ts';

const flag = (description: string, byDefault: 'true' | 'false' = 'false') =>
  z.enum(['true', 'false']).default(byDefault).transform((value) => value === 'true').describe(description);
const list = (description: string) =>
  z.string().default('').transform((value) => value.split(',').map((item) => item.trim()).filter((item) => item !== '')).describe(description);
const whole = (minimum: number, maximum: number) => z.coerce.number().int().min(minimum).max(maximum);
const hours = (fallback: string, description: string) =>
  z.string().default(fallback).refine((value) => value.split(',').every((part) => /^\s*\d{1,4}\s*$/.test(part)), { message: 'expected whole hours, comma-separated' })
    .transform((value) => value.split(',').map(Number).filter((number) => number > 0)).describe(description);
const text = (description: string) => z.string().default('').describe(description);
const amount = (description: string) => z.coerce.number().min(0).default(0).describe(description);

const ACTOR_ID = /^(?:slack(?:-group)?:[A-Z0-9]+\/[A-Z0-9]+|discord:\d+|discord-role:\d+\/\d+|web:[\w.@-]+|[\w.@-]+)$/;
const actorList = (description: string) =>
  list(description).refine((ids) => ids.every((id) => ACTOR_ID.test(id)), {
    message: 'expected a comma-separated list of slack:TEAM/USER, slack-group:TEAM/GROUP, discord:ID, discord-role:GUILD/ROLE, web:NAME or a local name',
  });

/** Every environment variable the program reads, with its default and meaning. The README's table is made from it. */
const schema = z.object({
  ROLE: z.enum(['all', 'bot', 'worker']).default('all').describe('`bot` listens, `worker` runs jobs, `all` does both'),
  HOST: z.string().default('127.0.0.1').describe('Address of the web console. Anything but loopback needs `PERSONAL_TOKENS`'),
  PORT: whole(0, 65535).default(3080).describe('Port of the web console; 0 takes a free one'),
  PUBLIC_URL: text('Address people use to reach the console, e.g. behind a proxy; its host is added to the allow-list'),
  SARAPHINA_DATA_DIR: z.string().default('.saraphina').describe('Folder of the embedded store and of the default repository; relative to the project'),
  REDIS_URL: text('Redis for the queue; empty: in-process queue'),
  MONGODB_URL: text('MongoDB for the store; empty: SQLite in the data folder'),
  APPROVERS: actorList('Who may approve and reject: `slack:TEAM/USER`, `slack-group:TEAM/GROUP`, `discord:ID`, `discord-role:GUILD/ROLE`, `web:NAME` or a local name, comma-separated; empty: nobody'),
  USERS: actorList('Who may use the bot; empty: everyone who reaches it'),
  ALLOW_SELF_APPROVAL: flag('Lets people approve what they asked for; the audit entry says so'),
  ALLOW_LOCAL_SANDBOX: flag('Without Docker, also runs code that is not from our own templates in a local process'),
  ALLOW_UNISOLATED: flag('Lets artifacts be promoted whose tests ran without isolation'),
  AUTO_SANDBOX: flag('Runs the tests right after a proposal'),
  APPROVAL_TTL_HOURS: whole(1, 8760).default(72).describe('How long an artifact waits for a decision before it expires'),
  REMIND_BEFORE_HOURS: hours('24,4', 'When approvers are reminded: so many hours before an artifact expires, comma-separated; `0`: never'),
  ESCALATE_TO: actorList('Approvers who are told only when a decision is still missing, e.g. a second group; each must be in `APPROVERS`'),
  ESCALATE_BEFORE_HOURS: whole(1, 8760).default(8).describe('When `ESCALATE_TO` is told: so many hours before an artifact expires'),
  PERSONAL_TOKENS: list('`NAME:SHA256` pairs, comma-separated; made by `./scripts/saraphina token NAME`').refine(
    (tokens) => tokens.every((token) => /^[\w.@-]+:[0-9a-f]{64}$/.test(token)),
    { message: 'expected NAME:SHA256 pairs, as `./scripts/saraphina token NAME` prints them' },
  ),
  SLACK_BOT_TOKEN: text('Slack: bot token `xoxb-…` of one workspace'),
  SLACK_APP_TOKEN: text('Slack: app token `xapp-…`; with it Socket Mode is used, which needs no public address'),
  SLACK_SIGNING_SECRET: text('Slack: signing secret; with it and without `SLACK_APP_TOKEN` Slack calls `PUBLIC_URL/slack/events`'),
  SLACK_CLIENT_ID: text('Slack: client id, for several workspaces by OAuth (`PUBLIC_URL/slack/install`)'),
  SLACK_CLIENT_SECRET: text('Slack: client secret, for OAuth'),
  SLACK_API_URL: text('Slack Web API; empty: `https://slack.com/api/`'),
  DISCORD_BOT_TOKEN: text('Discord: bot token'),
  DISCORD_PUBLIC_KEY: text('Discord: public key; with it Discord calls `PUBLIC_URL/discord/interactions` instead of the gateway'),
  DISCORD_API_URL: text('Discord REST API; empty: `https://discord.com/api`'),
  ENCRYPTION_KEY: z.string().default('').refine((key) => key === '' || /^[0-9a-f]{64}$/.test(key), { message: 'expected 64 hexadecimal digits (openssl rand -hex 32)' })
    .describe('Encrypts what is stored of Slack workspaces; 64 hexadecimal digits, `openssl rand -hex 32`'),
  MUTATION_TESTING: flag('Plants small faults in code whose tests passed, to see whether the tests notice; takes at most 20 s more', 'true'),
  SANDBOX_CONCURRENCY: whole(0, 256).default(0).describe('Containers at once; 0: as many as cores'),
  SANDBOX_TIMEOUT_MS: whole(1000, 600_000).default(60_000).describe('Time limit of one test run'),
  SANDBOX_MEMORY_MB: whole(128, 8192).default(256).describe('Memory limit of one test run, in MiB'),
  DOCKER_HOST: text('Docker Engine, e.g. `unix:///run/user/1000/docker.sock`; empty: `/var/run/docker.sock`'),
  DEPLOY_REPOSITORY: text('Git repository that receives approved functions; empty: `deployed` in the data folder'),
  DEPLOY_REMOTE: text('Where to push after each commit; empty: nowhere'),
  DEPLOY_BRANCH: z.string().regex(/^[\w./-]+$/).default('main').describe('Branch of the deployment repository'),
  GENERATOR: z.enum(['offline', 'model']).default('offline').describe('`offline` writes from the library alone; `model` also asks a language model, which needs `MODEL_PROVIDER`, `MODEL_NAME` and `MODEL_API_KEY`'),
  MODEL_PROVIDER: z.enum(['', 'anthropic', 'openai-compatible']).default('').describe('Protocol of the model: `anthropic`, or `openai-compatible` for every server that speaks Chat Completions'),
  MODEL_NAME: text('The model, as its provider calls it'),
  MODEL_URL: text('Address in front of `/messages` or `/chat/completions`, e.g. `http://127.0.0.1:11434/v1`; empty: Anthropic’s own'),
  MODEL_API_KEY: text('Key for the model; a server on your own machine that needs none takes any text'),
  MODEL_TOKENS_PER_REQUEST: whole(5000, 10_000_000).default(60_000).describe('Most tokens, sent and received, for writing one proposal; what reviewers use counts to the day'),
  MODEL_TOKENS_PER_DAY: whole(5000, 1_000_000_000).default(1_000_000).describe('Most tokens of a day (UTC), for everybody together'),
  MODEL_INPUT_PRICE: amount('Price of a million tokens sent, in your currency; 0: not known, so only tokens count'),
  MODEL_OUTPUT_PRICE: amount('Price of a million tokens received'),
  MODEL_COST_PER_REQUEST: amount('Most that one proposal may cost; 0: no limit but tokens'),
  MODEL_COST_PER_DAY: amount('Most that a day (UTC) may cost; 0: no limit but tokens'),
  RATE_LIMIT_PER_MINUTE: whole(1, 10_000).default(30).describe('Commands one person may give in a minute'),
  LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info').describe('Least important level that is logged'),
});

export type Config = Readonly<z.output<typeof schema>>;

export const CONFIG_KEYS: readonly string[] = Object.keys(schema.shape);

/** One row of the configuration table: name, default, meaning. */
export function describeConfig(): { name: string; byDefault: string; meaning: string }[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const fallback: unknown = field.safeParse(undefined).data;
    const byDefault = Array.isArray(fallback) ? fallback.join(',') : String(fallback ?? '');
    return { name, byDefault, meaning: z.globalRegistry.get(field)?.description ?? '' };
  });
}

/**
 * Reads the configuration from environment variables. Empty values count as not set.
 * @throws SaraphinaError `BAD_CONFIG` that lists every problem at once
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(CONFIG_KEYS.map((key) => [key, environment[key] === '' ? undefined : environment[key]]));
  const parsed = schema.safeParse(known);
  const problems = parsed.success ? crossCheck(parsed.data) : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new SaraphinaError('BAD_CONFIG', `the configuration has ${problems.length} problem(s):\n- ${problems.join('\n- ')}`, { problems });
  }
  return Object.freeze(parsed.data);
}

function crossCheck(config: Config): string[] {
  const problems: string[] = [];
  if (!isLoopback(config.HOST) && config.PERSONAL_TOKENS.length === 0 && config.ROLE !== 'worker') {
    problems.push(`HOST: ${config.HOST} is reachable from outside and PERSONAL_TOKENS is empty; set PERSONAL_TOKENS (./scripts/saraphina token NAME) or HOST=127.0.0.1`);
  }
  if (config.ROLE !== 'all' && (config.REDIS_URL === '' || config.MONGODB_URL === '')) {
    problems.push(`ROLE: ${config.ROLE} needs REDIS_URL and MONGODB_URL; embedded mode runs everything in one process (ROLE=all)`);
  }
  problems.push(...crossCheckChat(config), ...crossCheckModel(config));
  return problems;
}

function crossCheckChat(config: Config): string[] {
  const problems: string[] = [];
  const strangers = config.ESCALATE_TO.filter((id) => !config.APPROVERS.includes(id));
  if (strangers.length > 0) problems.push(`ESCALATE_TO: ${strangers.join(', ')} must be in APPROVERS as well, or they could not decide`);
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } = config;
  if (SLACK_BOT_TOKEN !== '' && SLACK_APP_TOKEN === '' && SLACK_SIGNING_SECRET === '') problems.push('SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside it');
  if ((SLACK_CLIENT_ID === '') !== (SLACK_CLIENT_SECRET === '')) problems.push('SLACK_CLIENT_ID: needs SLACK_CLIENT_SECRET beside it, and the other way round');
  if (SLACK_CLIENT_ID !== '' && (config.ENCRYPTION_KEY === '' || SLACK_SIGNING_SECRET === '')) problems.push('SLACK_CLIENT_ID: several workspaces need ENCRYPTION_KEY (openssl rand -hex 32) and SLACK_SIGNING_SECRET as well');
  if (config.DISCORD_PUBLIC_KEY !== '' && (config.DISCORD_BOT_TOKEN === '' || config.PUBLIC_URL === '')) problems.push('DISCORD_PUBLIC_KEY: Discord calling us needs DISCORD_BOT_TOKEN and PUBLIC_URL as well');
  return problems;
}

function crossCheckModel(config: Config): string[] {
  if (config.GENERATOR !== 'model') return [];
  const problems: string[] = [];
  const { MODEL_URL, MODEL_INPUT_PRICE, MODEL_OUTPUT_PRICE } = config;
  if (config.MODEL_PROVIDER === '') problems.push('MODEL_PROVIDER: GENERATOR=model needs anthropic or openai-compatible');
  if (config.MODEL_NAME === '') problems.push('MODEL_NAME: GENERATOR=model needs the name of a model');
  if (config.MODEL_API_KEY === '') problems.push('MODEL_API_KEY: GENERATOR=model needs a key; a server that asks for none takes any text');
  if (config.MODEL_PROVIDER === 'openai-compatible' && MODEL_URL === '') problems.push('MODEL_URL: openai-compatible needs the address of the server, e.g. https://api.example.com/v1');
  if (MODEL_URL !== '' && !isPlainAddress(MODEL_URL)) problems.push('MODEL_URL: expected an address such as https://api.example.com/v1, without a name or password in it');
  if (config.MODEL_TOKENS_PER_DAY < config.MODEL_TOKENS_PER_REQUEST) problems.push('MODEL_TOKENS_PER_DAY: must be at least MODEL_TOKENS_PER_REQUEST');
  const limits = (['MODEL_COST_PER_REQUEST', 'MODEL_COST_PER_DAY'] as const).filter((name) => config[name] > 0);
  if (limits.length > 0 && (MODEL_INPUT_PRICE === 0 || MODEL_OUTPUT_PRICE === 0)) problems.push(`${limits.join(' and ')}: need MODEL_INPUT_PRICE and MODEL_OUTPUT_PRICE, or nobody knows what anything costs`);
  return problems;
}

function isPlainAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}

/** Chat tokens are configured, so people have identities that are proven. */
export function hasChat(config: Config): boolean {
  return config.SLACK_BOT_TOKEN !== '' || config.SLACK_CLIENT_ID !== '' || config.DISCORD_BOT_TOKEN !== '';
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The process's own configuration; the one place that reads the environment. */
export function configFromEnvironment(): Config {
  return readConfig(process.env);
}

/** What programs that we start, such as git and ssh, may pick PATH, HOME and proxies from. */
export function inheritedEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}

/** Embedded mode needs no service: everything is in the data folder and this process. */
export function isEmbedded(config: Config): boolean {
  return config.REDIS_URL === '' && config.MONGODB_URL === '';
}
