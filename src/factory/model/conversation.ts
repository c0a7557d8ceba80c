/** What is asked of the model for one artifact. Every answer is kept, so that a job that is repeated pays for none of them again. */
import type { App } from '../../app.ts';
import type { ModelUse } from '../../artifact/code-artifact.ts';
import { SaraphinaError } from '../../errors.ts';
import type { DocumentStore, LanguageModel, ModelPrompt } from '../../ports.ts';
import { redactSecrets } from '../../redact.ts';
import type { Work } from '../../requests/run-request.ts';
import { add, budgetInWords, budgetOf, mostOutput, NOTHING_SPENT, type Spent } from './budget.ts';
import { estimateTokens } from './tokens.ts';

const CONVERSATION = 'model-conversation';
/** Tokens of one answer: a helper with its tests has a tenth of it; some models think aloud before. */
const MOST_OUTPUT = 16_000;
/** With less there is no use in asking. */
const LEAST_OUTPUT = 500;
const PROGRESS_EVERY_MS = 1000;

export type Purpose = ModelUse['prompts'][number]['purpose'];

/** One question with its answer. */
interface Step extends Spent {
  purpose: Purpose;
  instructions: string;
  text: string;
  answer: string;
}

export interface Conversation {
  /**
   * The answer to the next question of this purpose; the one that was given before where this job was broken off after it.
   * @throws SaraphinaError `MODEL_UNAVAILABLE` or `MODEL_REFUSED`, also where the budget of the request is used up
   */
  ask(purpose: Purpose, prompt: ModelPrompt): Promise<string>;
  /** For the provenance. */
  use(): ModelUse;
}

const DOING: Record<Purpose, string> = { code: 'writing the code', tests: 'writing the tests', repair: 'mending the code' };

/** What is said while an answer comes in. */
export function progressText(model: string, purpose: Purpose, characters: number): string {
  const doing = `${model} is ${DOING[purpose]}`;
  return characters === 0 ? doing : `${doing}: ${characters.toLocaleString('en')} characters`;
}

export async function openConversation(app: App, model: LanguageModel, work: Work, artifactId: string): Promise<Conversation> {
  const { documents } = app.store;
  const budget = budgetOf(app.config, 'request');
  const stored = await documents.get<{ steps: Step[] }>(CONVERSATION, artifactId);
  let steps = stored?.body.steps ?? [];
  let version = stored?.version ?? 0;
  const asked: Step[] = [];

  async function keep(step: Step): Promise<void> {
    steps = [...steps, step];
    const isOurs = await documents.put(CONVERSATION, { key: artifactId, version, about: artifactId, dueAt: null, body: { steps } });
    if (!isOurs) throw new SaraphinaError('LEASE_LOST', `another worker goes on with ${artifactId}`);
    version += 1;
  }

  async function askNow(purpose: Purpose, prompt: ModelPrompt): Promise<Step> {
    const sent = { instructions: prompt.instructions, text: redactSecrets(prompt.text) };
    const spent = steps.reduce<Spent>(add, NOTHING_SPENT);
    const maxOutputTokens = Math.min(MOST_OUTPUT, mostOutput(budget, spent, estimateTokens(sent.instructions + sent.text)));
    if (maxOutputTokens < LEAST_OUTPUT) throw new SaraphinaError('MODEL_REFUSED', `what the model may use for one request (${budgetInWords(budget)}) is used up`, { answered: false });
    await work.progress(progressText(model.name, purpose, 0));
    const progress = everySecond(app, (characters) => void work.progress(progressText(model.name, purpose, characters)).catch(() => undefined));
    const { text: answer, inputTokens, outputTokens } = await model.ask(sent, { maxOutputTokens, signal: work.signal, progress });
    const step = { purpose, ...sent, answer, inputTokens, outputTokens };
    await keep(step);
    return step;
  }

  return {
    async ask(purpose, prompt) {
      const before = asked.filter((step) => step.purpose === purpose).length;
      const step = steps.filter((known) => known.purpose === purpose)[before] ?? (await askNow(purpose, prompt));
      asked.push(step);
      return step.answer;
    },
    use() {
      const { inputTokens, outputTokens } = steps.reduce<Spent>(add, NOTHING_SPENT);
      const prompts = steps.map(({ purpose, instructions, text }) => ({ purpose, instructions, text }));
      return { model: model.name, host: model.host, prompts, inputTokens, outputTokens, repairs: steps.filter(({ purpose }) => purpose === 'repair').length };
    },
  };
}

/** To be called when what came of it is recorded. */
export async function forgetConversation(documents: DocumentStore, artifactId: string): Promise<void> {
  await documents.delete(CONVERSATION, artifactId);
}

/** Hands on the first report and then one a second. */
function everySecond(app: App, report: (characters: number) => void): (characters: number) => void {
  let nextAt = 0;
  return (characters) => {
    const now = app.clock.now().getTime();
    if (now < nextAt) return;
    nextAt = now + PROGRESS_EVERY_MS;
    report(characters);
  };
}
