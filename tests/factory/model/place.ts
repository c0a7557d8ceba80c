import { createCandidateRunner } from '../../../adapters/candidate-runner/candidate-runner.ts';
import { createCodeTools } from '../../../adapters/code-tools/code-tools.ts';
import { createLanguageModel, type ModelProvider } from '../../../adapters/llm/language-model.ts';
import type { CodeArtifact } from '../../../src/artifact/code-artifact.ts';
import { loadArtifact } from '../../../src/artifact/ledger.ts';
import { budgetOf } from '../../../src/factory/model/budget.ts';
import { createGuardedModel } from '../../../src/factory/model/guard-model.ts';
import type { Sandbox } from '../../../src/ports.ts';
import type { RequestOutcome } from '../../../src/requests/stored-request.ts';
import { answer, errorBody, startModelServer, type Asked, type ModelServer, type Reply } from '../../support/model-server.ts';
import { silent } from '../../support/silent-logger.ts';
import { createTestApp, type TestApp } from '../../support/test-app.ts';
import { library } from '../library.ts';

export const KEY = 'key-of-the-tests-4711';

/** What the model says to each kind of question, one after another; the last one is repeated. */
export interface Script {
  code?: (Reply | string)[];
  tests?: (Reply | string)[];
  repair?: (Reply | string)[];
}

export type Question = Asked & { purpose: keyof Script | 'review' };

export interface ModelPlace extends TestApp {
  server: ModelServer;
  /** Questions that the factory asked; reviewers are left out. */
  asked(purpose?: keyof Script): Question[];
  /** Proposes and waits for the outcome. */
  propose(request: string, args?: Record<string, unknown>, requestId?: string): Promise<RequestOutcome>;
  /** Proposes what must succeed. */
  proposed(request: string): Promise<CodeArtifact>;
  /** Proposes what must be refused; gives the sentence. */
  refused(request: string): Promise<string>;
  /** What the requests said they were doing. */
  progress: string[];
}

export interface ModelPlaceOptions {
  script: Script;
  sandbox: Sandbox;
  provider?: ModelProvider;
  environment?: Record<string, string>;
}

export const fenced = (source: string): string => `\`\`\`ts\n${source}\n\`\`\``;

/** As the instructions begin. */
export function purposeOf({ instructions, prompt }: Pick<Asked, 'instructions' | 'prompt'>): keyof Script | 'review' {
  if (instructions.startsWith('You write the tests')) return 'tests';
  if (!instructions.startsWith('You write one function')) return 'review';
  return prompt.includes('Your last answer:') ? 'repair' : 'code';
}

const tools = createCodeTools();
const candidates = createCandidateRunner();

/** To be called when all places of a test file are closed. */
export async function closeTools(): Promise<void> {
  await Promise.all([tools.close(), candidates.close()]);
}

/** The real core with the real tools and library, and a model on this machine that says what it is told to. */
export async function openModelPlace({ script, sandbox, provider = 'anthropic', environment = {} }: ModelPlaceOptions): Promise<ModelPlace> {
  const counts = new Map<string, number>();
  const server = await startModelServer((asked): Reply => {
    const purpose = purposeOf(asked);
    const replies = purpose === 'review' ? ['{"verdict": "approves", "reasons": []}'] : (script[purpose] ?? []);
    const index = counts.get(purpose) ?? 0;
    counts.set(purpose, index + 1);
    const reply = replies[Math.min(index, replies.length - 1)];
    if (reply === undefined) return { kind: 'status', status: 400, body: errorBody(asked, `the script has nothing to say about ${purpose}`) };
    return typeof reply === 'string' ? answer(reply) : reply;
  });
  const progress: string[] = [];
  const settings = { GENERATOR: 'model', MODEL_PROVIDER: provider, MODEL_NAME: 'test-model', MODEL_URL: server.url, MODEL_API_KEY: KEY, RATE_LIMIT_PER_MINUTE: '10000', ...environment };
  const opened = await createTestApp({ environment: settings, parts: { tools, candidates, library, sandbox: async () => sandbox } });
  const { app } = opened;
  const model = createLanguageModel({ provider, baseUrl: server.url, apiKey: KEY, name: 'test-model', logger: silent });
  app.model = createGuardedModel(model, { documents: app.store.documents, clock: app.clock, budget: budgetOf(app.config, 'day') });
  const renew = app.store.requests.renew.bind(app.store.requests);
  app.store.requests.renew = (requestId, fence, expiresAt, text) => {
    if (text !== undefined) progress.push(text);
    return renew(requestId, fence, expiresAt, text);
  };
  const propose: ModelPlace['propose'] = (request, args = {}, requestId) => opened.give('author', 'propose', { request, ...args }, requestId);
  return {
    ...opened,
    server,
    progress,
    propose,
    asked: (purpose) => server.asked.map((asked) => ({ ...asked, purpose: purposeOf(asked) })).filter((asked) => (purpose === undefined ? asked.purpose !== 'review' : asked.purpose === purpose)),
    async proposed(request) {
      const outcome = await propose(request);
      if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
      return (await loadArtifact(app.store.artifacts, String(outcome.value['artifactId']))) as CodeArtifact;
    },
    async refused(request) {
      const outcome = await propose(request);
      if (outcome.ok) throw new Error(`expected a refusal, got ${JSON.stringify(outcome.value).slice(0, 400)}`);
      return outcome.error.message;
    },
    async close() {
      await opened.close();
      await server.close();
    },
  };
}
