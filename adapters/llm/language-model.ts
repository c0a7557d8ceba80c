import type { LanguageModel, Logger } from '../../src/ports.ts';

export type ModelProvider = 'anthropic' | 'openai-compatible';

export interface LanguageModelOptions {
  provider: ModelProvider;
  /** Address in front of `/messages` or `/chat/completions`; empty: the provider's own, where it has one. */
  baseUrl: string;
  apiKey: string;
  /** As the provider calls it. */
  name: string;
  logger: Logger;
  patience?: Partial<Patience>;
}

/** How long an answer may take. Milliseconds; `firstMs` begins with the question and covers waiting for a rate limit. */
export interface Patience {
  firstMs: number;
  /** Between two pieces of an answer. */
  betweenMs: number;
  totalMs: number;
  /** How often a failure that may pass is tried again, with the wait that the provider asks for. */
  retries: number;
}

/** Where a model is and what it is called there. */
export interface Connection {
  provider: ModelProvider;
  baseUrl: string;
  host: string;
  apiKey: string;
  name: string;
}

const ANTHROPIC_URL = 'https://api.anthropic.com/v1';
const USUAL: Patience = { firstMs: 180_000, betweenMs: 60_000, totalMs: 600_000, retries: 2 };

/**
 * A model behind Anthropic's Messages API or any server that speaks OpenAI's Chat Completions.
 * The library that speaks them is loaded with the first question.
 */
export function createLanguageModel({ provider, baseUrl, apiKey, name, logger, patience }: LanguageModelOptions): LanguageModel {
  const url = baseUrl === '' ? ANTHROPIC_URL : baseUrl;
  const connection: Connection = { provider, baseUrl: url, host: new URL(url).host, apiKey, name };
  return {
    name: `${provider} ${name}`,
    host: connection.host,
    async ask(prompt, call) {
      const { streamAnswer } = await import('./stream-answer.ts');
      call.signal.throwIfAborted();
      return streamAnswer(connection, prompt, call, { ...USUAL, ...patience }).catch((error: unknown) => {
        if (!call.signal.aborted) logger.warn('a question to the model failed', { host: connection.host, error: error instanceof Error ? error.message : 'unknown' });
        throw error;
      });
    },
  };
}
