import { z } from 'zod';
import type { Review, ReviewTopic } from '../artifact/code-artifact.ts';
import { SaraphinaError } from '../errors.ts';
import type { LanguageModel, ModelPrompt } from '../ports.ts';
import { visible } from '../text.ts';
import { promptFor } from './instructions.ts';
import { abstains, NOT_ASKED, tidy } from './remarks.ts';
import type { Subject } from './subject.ts';

const TOPICS: readonly ReviewTopic[] = ['correctness', 'security', 'api-design', 'test-adequacy'];
/** Milliseconds for all reviewers together, retries included. */
const PATIENCE_MS = 60_000;
const MOST_OUTPUT_TOKENS = 2000;
/** Characters of both files; longer ones are not sent. */
const SIZE_LIMIT = 60_000;
const TRIES = 2;

const answerSchema = z
  .strictObject({ verdict: z.enum(['approves', 'has concerns', 'objects']), reasons: z.array(z.string().min(1).max(2000)).max(20) })
  .refine(({ verdict, reasons }) => verdict === 'approves' || reasons.length > 0, { message: 'a verdict against it needs a reason' });

export interface ModelReviewOptions {
  /** Aborted when nobody waits for the reviews any more. */
  signal: AbortSignal;
  patienceMs?: number;
}

/**
 * Asks a model once for each topic, all at the same time; no answer knows of another. What it says is an opinion to be shown:
 * whoever can't be asked, answers too late or answers anything but a verdict has abstained.
 * Never rejects.
 */
export async function reviewByModel(model: LanguageModel, subject: Subject, { signal, patienceMs = PATIENCE_MS }: ModelReviewOptions): Promise<Review[]> {
  const size = subject.content.code.length + subject.content.tests.length;
  if (size > SIZE_LIMIT) return TOPICS.map((topic) => abstains(topic, model.name, `${NOT_ASKED}the files have ${size} characters, and at most ${SIZE_LIMIT} are sent`));
  const deadline = AbortSignal.timeout(patienceMs);
  return Promise.all(TOPICS.map((topic) => review(model, topic, subject, AbortSignal.any([signal, deadline]))));
}

async function review(model: LanguageModel, topic: ReviewTopic, subject: Subject, signal: AbortSignal): Promise<Review> {
  const prompt = promptFor(topic, subject);
  let problem = '';
  try {
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const read = readAnswer(await ask(model, attempt === 1 ? prompt : again(prompt, problem), signal));
      if (read.ok) return { topic, reviewer: model.name, verdict: read.answer.verdict, reasons: tidy(read.answer.reasons.map(visible)) };
      problem = read.problem;
    }
    return abstains(topic, model.name, `its answers were not well-formed: ${problem}`);
  } catch (error) {
    return abstains(topic, model.name, whyNot(error, signal));
  }
}

/** A model that does not hear the signal is not waited for either. */
async function ask(model: LanguageModel, prompt: ModelPrompt, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const ended = Promise.withResolvers<never>();
  const end = (): void => ended.reject(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  try {
    const answer = await Promise.race([model.ask(prompt, { maxOutputTokens: MOST_OUTPUT_TOKENS, signal, progress: () => undefined }), ended.promise]);
    return answer.text;
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function again({ instructions, text }: ModelPrompt, problem: string): ModelPrompt {
  return { instructions: `${instructions}\nAn earlier answer could not be read (${problem}). Answer with the JSON object only.`, text };
}

type Read = { ok: true; answer: z.infer<typeof answerSchema> } | { ok: false; problem: string };

/** A fence around the object is taken off: models like it. Anything else beside the object is no answer. */
function readAnswer(text: string): Read {
  const bare = text.trim().replace(/^```(?:json)?\s*\n/, '').replace(/\n\s*```$/, '');
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch {
    return { ok: false, problem: 'expected one JSON object' };
  }
  const parsed = answerSchema.safeParse(value);
  return parsed.success ? { ok: true, answer: parsed.data } : { ok: false, problem: 'expected {verdict, reasons}, a verdict against it with a reason' };
}

function whyNot(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'it did not answer in time';
  return error instanceof SaraphinaError ? `it could not be asked: ${error.message}` : 'it could not be asked: an internal error';
}
