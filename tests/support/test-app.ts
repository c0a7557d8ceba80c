import { createPicturePainter } from '../../adapters/pictures/picture-painter.ts';
import { createTrainer } from '../../adapters/trainer/trainer.ts';
import { createInProcessQueue } from '../../jobs/in-process.ts';
import { HANDLERS } from '../../jobs/handlers.ts';
import type { App } from '../../src/app.ts';
import { handleCommand } from '../../src/commands.ts';
import { readConfig } from '../../src/config.ts';
import { createTemplateBook } from '../../src/factory/standing/template-book.ts';
import { createDomainBook } from '../../src/learning/domain-book.ts';
import { createModelBook } from '../../src/learning/model-book.ts';
import type { CandidateRunner, CodeTools, DeploymentTarget, Logger, Sandbox } from '../../src/ports.ts';
import { newId } from '../../src/requests/intake.ts';
import { runRequest, type RequestHandlers } from '../../src/requests/run-request.ts';
import { waitForOutcome } from '../../src/requests/wait.ts';
import type { RequestOutcome } from '../../src/requests/stored-request.ts';
import type { SandboxEvidence } from '../../src/sandbox/run.ts';
import { createTestClock, temporaryStore } from './ledger.ts';

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface TestApp {
  app: App;
  clock: ReturnType<typeof createTestClock>;
  /** Gives a command as `actor` and waits for its outcome; answers come back as a successful outcome. */
  give(actor: string, command: string, args: Record<string, unknown>, requestId?: string): Promise<RequestOutcome>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  environment?: Record<string, string>;
  parts?: Partial<App>;
  handlers?: RequestHandlers;
  /** Real time instead of a clock that stands still. */
  realTime?: boolean;
}

/** The real core on a real SQLite file and the in-process queue, with the given parts in place of the rest. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const place = await temporaryStore();
  const clock = createTestClock();
  const config = readConfig({ APPROVERS: 'reviewer', ...options.environment });
  const library = options.parts?.library ?? missing<App['library']>('library');
  const app: App = {
    config,
    store: place.store,
    queue: createInProcessQueue({ logger: silentLogger, backoffMs: 1 }),
    tools: missing('tools'),
    candidates: idleCandidates,
    model: null,
    domains: createDomainBook(place.store.documents),
    models: createModelBook(place.store.documents, options.realTime ? { now: () => new Date() } : clock),
    trainer: createTrainer(),
    painter: createPicturePainter(),
    sandbox: async () => missing<Sandbox>('sandbox'),
    target: missing<DeploymentTarget>('target'),
    library,
    templates: createTemplateBook({ store: place.store, clock: options.realTime ? { now: () => new Date() } : clock, library }),
    platforms: [],
    approvers: config.APPROVERS,
    clock: options.realTime ? { now: () => new Date() } : clock,
    logger: silentLogger,
    instance: 'test',
    ...options.parts,
  };
  await app.queue.start((ticket, context) => runRequest(app, options.handlers ?? HANDLERS, ticket, context), { propose: 2, import: 2, 'run-sandbox': 2, promote: 2, reject: 2, predict: 2, train: 1, batch: 1, recalibrate: 1 });
  return {
    app,
    clock,
    async give(actor, command, args, requestId = newId('req')) {
      const replyTarget = { platform: 'web' as const, channel: actor, messageId: null, threadId: null };
      const reply = await handleCommand(app, { requestId, command, args, actor: { id: actor, displayName: actor, asserted: false }, replyTarget });
      if (reply.kind === 'answer') return { ok: true, value: reply.value };
      return (await waitForOutcome(app, reply.requestId, () => undefined)).outcome;
    },
    async close() {
      await app.queue.close(1000);
      await place.remove();
    },
  };
}

/** A part that a test did not provide: using it fails with its name. */
function missing<Part extends object = CodeTools>(name: string): Part {
  return new Proxy({} as Part, {
    get(_, property) {
      throw new Error(`this test has no ${name} (.${String(property)} was used)`);
    },
  });
}

/** Runs nothing: every call counts as not finished, so nothing is known about it. */
export const idleCandidates: CandidateRunner = {
  run: async (candidates, calls) => candidates.map(() => calls.map(() => ({ kind: 'stopped', limit: 'time' }))),
  search: async () => undefined,
  close: async () => undefined,
};

/** Static tools that find nothing and count one planned test. */
export const plainTools: CodeTools = {
  analyze: async () => ({
    score: 100, basis: 'static only', breakdown: [], syntax: { ok: true }, style: { errors: 0, warnings: 0 }, security: { errors: 0, warnings: 0 },
    complexity: { cyclomatic: 1, functions: [], maintainability: null, halstead: null, sourceLines: 3 }, findings: [], notMeasured: [],
  }),
  inspect: async () => ({ artifactType: 'function', entryPoint: 'double', plannedTests: ['doubles'], dynamicTests: false, testFindings: [], codeFindings: [], facts: { code: null, tests: null } }),
  emit: async () => ({ js: 'export function double(value) {\n  return value * 2;\n}\n', dts: 'export declare function double(value: number): number;\n' }),
  plantFaults: async (_fileName, source) => ({ original: source, faults: [] }),
  close: async () => undefined,
};

/** Keeps shipped files in memory, with numbered commits. */
export function createMemoryTarget(): DeploymentTarget & { tamper(path: string): void } {
  const commits: { artifactId: string; path: string; version: number; files: Map<string, string> }[] = [];
  return {
    name: 'memory',
    async ship({ artifactId, entryPoint }, build) {
      const earlier = commits.findIndex((commit) => commit.artifactId === artifactId);
      if (earlier !== -1) return { path: commits[earlier]!.path, commit: String(earlier + 1), version: commits[earlier]!.version };
      const version = commits.filter((commit) => commit.path.startsWith(`functions/${entryPoint}/`)).length + 1;
      const path = `functions/${entryPoint}/v${version}`;
      commits.push({ artifactId, path, version, files: new Map(build(version, path).map((file) => [file.path, file.text])) });
      return { path, commit: String(commits.length), version };
    },
    read: async (commit) => commits[Number(commit) - 1]?.files,
    readCheckedOut: async () => undefined,
    status: async () => ({ ready: true, detail: 'in memory' }),
    tamper(path) {
      for (const commit of commits) for (const [name, text] of commit.files) if (name.endsWith(path)) commit.files.set(name, `${text}// changed\n`);
    },
  };
}

/** A sandbox that reports what it is told to. */
export function createScriptedSandbox(evidence: () => Promise<SandboxEvidence>, isolation: Sandbox['isolation'] = 'docker'): Sandbox {
  return {
    isolation,
    status: async () => ({ ready: true, detail: 'scripted' }),
    prepare: async () => undefined,
    run: evidence,
    reap: async () => 0,
    close: async () => undefined,
  };
}
