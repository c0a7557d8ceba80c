/** The composition root: the one file in src/ that knows the adapters and the jobs. Heavy ones load when used. */
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { availableParallelism, hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createCandidateRunner } from '../adapters/candidate-runner/candidate-runner.ts';
import { createCodeTools } from '../adapters/code-tools/code-tools.ts';
import { createDockerSandbox } from '../adapters/docker/docker-sandbox.ts';
import { createGitTarget } from '../adapters/git/git-target.ts';
import { readLocalIdentities } from '../adapters/local-identities/local-identities.ts';
import { createLocalProcessSandbox } from '../adapters/local-process/local-process-sandbox.ts';
import { createStderrLogger } from '../adapters/log/stderr-logger.ts';
import { createPicturePainter } from '../adapters/pictures/picture-painter.ts';
import { loadTemplates } from '../adapters/templates/load-templates.ts';
import { createTrainer } from '../adapters/trainer/trainer.ts';
import { HANDLERS } from '../jobs/handlers.ts';
import type { App } from './app.ts';
import type { ChatAdapter } from './chat/chat-adapter.ts';
import { inheritedEnvironment, isEmbedded, type Config } from './config.ts';
import { budgetOf } from './factory/model/budget.ts';
import { createGuardedModel } from './factory/model/guard-model.ts';
import { createLibrary } from './factory/retrieve.ts';
import { createTemplateBook } from './factory/standing/template-book.ts';
import { createDomainBook } from './learning/domain-book.ts';
import { createModelBook } from './learning/model-book.ts';
import type { Clock, JobQueue, LanguageModel, Logger, Sandbox, Store } from './ports.ts';
import { runRequest } from './requests/run-request.ts';
import type { JobCommand } from './requests/stored-request.ts';
import { limitsFrom } from './sandbox/limits.ts';

export const PROJECT_ROOT = dirname(import.meta.dirname);

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/** How long an answer about the Docker Engine is believed. */
const SANDBOX_CHOICE_MS = 5000;

/** The folder of the embedded store, the default repository and the local identities. */
export function dataFolder(config: Config): string {
  return resolve(PROJECT_ROOT, config.SARAPHINA_DATA_DIR);
}

export interface OpenApp {
  app: App;
  docker: Sandbox;
  /** Starts working on jobs in this process. */
  work(): Promise<void>;
  /** Starts the helpers that the first proposal would otherwise wait for. */
  warm(): Promise<void>;
  /** Finishes or hands back what runs, then closes everything. Safe to call twice. */
  close(deadlineMs: number): Promise<void>;
}

/**
 * Opens store, queue, tools, sandboxes and target as the configuration says.
 * @param options.logger where the program logs; standard error by default
 * @throws SaraphinaError `STORE_UNAVAILABLE`, `STORE_NEWER`, `STORE_CORRUPT` or `BAD_CONFIG`
 */
export async function openApp(config: Config, options: { logger?: Logger } = {}): Promise<OpenApp> {
  const logger = options.logger ?? createStderrLogger(config.LOG_LEVEL);
  const folder = dataFolder(config);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const instance = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`;
  const store = await openStore(config, folder);
  const queue = await openQueue(config, logger);
  const tools = createCodeTools({ logger });
  const candidates = createCandidateRunner({ logger });
  const limits = limitsFrom({ memoryMb: config.SANDBOX_MEMORY_MB, timeoutMs: config.SANDBOX_TIMEOUT_MS });
  const docker = createDockerSandbox({ dockerHost: config.DOCKER_HOST, instance, limits, logger });
  const local = createLocalProcessSandbox({ instance, limits, logger });
  const target = createGitTarget({
    repository: config.DEPLOY_REPOSITORY === '' ? join(folder, 'deployed') : resolve(PROJECT_ROOT, config.DEPLOY_REPOSITORY),
    branch: config.DEPLOY_BRANCH,
    environment: inheritedEnvironment(),
    clock: SYSTEM_CLOCK,
    logger,
    ...(config.DEPLOY_REMOTE === '' ? {} : { remote: config.DEPLOY_REMOTE }),
  });
  const library = createLibrary(loadTemplates(join(PROJECT_ROOT, 'templates')));
  const app: App = {
    config,
    store,
    queue,
    tools,
    candidates,
    model: await openModel(config, store, logger),
    domains: createDomainBook(store.documents),
    models: createModelBook(store.documents, SYSTEM_CLOCK),
    trainer: createTrainer(),
    painter: createPicturePainter(),
    sandbox: chooseSandbox(docker, local),
    target,
    library,
    templates: createTemplateBook({ store, clock: SYSTEM_CLOCK, library }),
    platforms: [],
    approvers: approversOf(config, folder),
    clock: SYSTEM_CLOCK,
    logger,
    instance,
  };
  let closing: Promise<void> | undefined;
  return {
    app,
    docker,
    work: () => queue.start((ticket, context) => runRequest(app, HANDLERS, ticket, context), concurrencyOf(config)),
    warm: async () => {
      await tools.warm();
      await candidates.warm();
    },
    close: (deadlineMs) => (closing ??= closeAll(app, [docker, local], deadlineMs)),
  };
}

/** The chats that the configuration has tokens for; they are not connected yet. */
export async function openChats(app: App): Promise<ChatAdapter[]> {
  const { config, logger } = app;
  const chats: ChatAdapter[] = [];
  if (config.SLACK_BOT_TOKEN !== '' || config.SLACK_CLIENT_ID !== '') {
    const { createSlack } = await import('../adapters/slack/slack.ts');
    chats.push(createSlack({
      app, logger, botToken: config.SLACK_BOT_TOKEN, appToken: config.SLACK_APP_TOKEN, signingSecret: config.SLACK_SIGNING_SECRET, apiUrl: config.SLACK_API_URL,
      clientId: config.SLACK_CLIENT_ID, clientSecret: config.SLACK_CLIENT_SECRET, encryptionKey: config.ENCRYPTION_KEY, publicUrl: config.PUBLIC_URL,
    }));
  }
  if (config.DISCORD_BOT_TOKEN !== '') {
    const { createDiscord } = await import('../adapters/discord/discord.ts');
    chats.push(createDiscord({ app, logger, botToken: config.DISCORD_BOT_TOKEN, publicKey: config.DISCORD_PUBLIC_KEY, apiUrl: config.DISCORD_API_URL, publicUrl: config.PUBLIC_URL }));
  }
  app.platforms.push(...chats.map(({ platform }) => platform));
  return chats;
}

async function openStore(config: Config, folder: string): Promise<Store> {
  if (config.MONGODB_URL !== '') {
    const { openMongoStore } = await import('../adapters/mongo/store.ts');
    return openMongoStore({ url: config.MONGODB_URL });
  }
  const { openSqliteStore } = await import('../adapters/sqlite/store.ts');
  return openSqliteStore({ path: join(folder, 'saraphina.sqlite') });
}

async function openQueue(config: Config, logger: Logger): Promise<JobQueue> {
  if (config.REDIS_URL !== '') {
    const { createBullQueue } = await import('../jobs/queue.ts');
    return createBullQueue({ redisUrl: config.REDIS_URL, logger });
  }
  const { createInProcessQueue } = await import('../jobs/in-process.ts');
  return createInProcessQueue({ logger });
}

/** Without a model nothing of it is loaded. */
async function openModel(config: Config, store: Store, logger: Logger): Promise<LanguageModel | null> {
  if (config.GENERATOR !== 'model' || config.MODEL_PROVIDER === '') return null;
  const { createLanguageModel } = await import('../adapters/llm/language-model.ts');
  const model = createLanguageModel({ provider: config.MODEL_PROVIDER, baseUrl: config.MODEL_URL, apiKey: config.MODEL_API_KEY, name: config.MODEL_NAME, logger });
  return createGuardedModel(model, { documents: store.documents, clock: SYSTEM_CLOCK, budget: budgetOf(config, 'day') });
}

/** `APPROVERS`, or in embedded mode the approvers this data folder was given on its first start. */
function approversOf(config: Config, folder: string): readonly string[] {
  if (config.APPROVERS.length > 0 || !isEmbedded(config)) return config.APPROVERS;
  return readLocalIdentities(folder)?.approvers ?? [];
}

/** Docker whenever its engine answers, else the local process. */
function chooseSandbox(docker: Sandbox, local: Sandbox): () => Promise<Sandbox> {
  let chosen: Sandbox | undefined;
  let until = 0;
  return async () => {
    if (chosen === undefined || performance.now() > until) {
      chosen = (await docker.status()).ready ? docker : local;
      until = performance.now() + SANDBOX_CHOICE_MS;
    }
    return chosen;
  };
}

function concurrencyOf(config: Config): Record<JobCommand, number> {
  const containers = config.SANDBOX_CONCURRENCY === 0 ? availableParallelism() : config.SANDBOX_CONCURRENCY;
  return { propose: 4, import: 2, 'run-sandbox': containers, promote: 4, reject: 4, predict: 8, train: 1, batch: 1, recalibrate: 1 };
}

async function closeAll(app: App, sandboxes: Sandbox[], deadlineMs: number): Promise<void> {
  await app.queue.close(deadlineMs);
  await Promise.allSettled([app.tools.close(), app.candidates.close(), ...sandboxes.map((sandbox) => sandbox.close())]);
  await app.store.close();
}
