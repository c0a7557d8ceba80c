import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';
import { estimateTokens } from '../../src/factory/model/tokens.ts';
import type { ModelAnswer, ModelCall, ModelPrompt } from '../../src/ports.ts';
import { asModelError, cutOff, timedOut, unfinished } from './failures.ts';
import type { Connection, Patience } from './language-model.ts';
import { createModelFetch } from './model-fetch.ts';

/**
 * Asks once and reads the answer as it streams in.
 * @throws SaraphinaError `MODEL_UNAVAILABLE` or `MODEL_REFUSED`; `details.answered` tells whether the model had begun to
 *   answer, so that it may be charged for. The signal's reason when it is aborted.
 */
export async function streamAnswer(connection: Connection, prompt: ModelPrompt, call: ModelCall, patience: Patience): Promise<ModelAnswer> {
  let text = '';
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), patience.firstMs);
  try {
    const { stream } = streamText({
      model: open(connection),
      instructions: prompt.instructions,
      prompt: prompt.text,
      maxOutputTokens: call.maxOutputTokens,
      maxRetries: patience.retries,
      // The library's own limit for the first piece begins only when the server has answered at all.
      timeout: { chunkMs: patience.betweenMs, totalMs: patience.totalMs },
      abortSignal: AbortSignal.any([call.signal, late.signal]),
      telemetry: { isEnabled: false },
      // What goes wrong comes in the stream as well; by default it is printed with everything that was sent.
      onError: () => undefined,
    });
    for await (const part of stream) {
      if (part.type === 'text-delta' || part.type === 'reasoning-delta') clearTimeout(timer);
      if (part.type === 'text-delta') {
        text += part.text;
        call.progress(text.length);
      } else if (part.type === 'error') throw part.error;
      else if (part.type === 'abort') throw timedOut(connection);
      else if (part.type === 'finish') {
        if (part.finishReason !== 'stop') throw unfinished(connection, part.finishReason, call.maxOutputTokens);
        if (text.trim() === '') throw cutOff(connection, 'gave an empty answer');
        const { inputTokens, outputTokens } = part.totalUsage;
        // Some servers do not count: an estimate is nearer to the truth than nothing.
        return { text, inputTokens: inputTokens ?? estimateTokens(prompt.instructions + prompt.text), outputTokens: outputTokens ?? estimateTokens(text) };
      }
    }
    throw cutOff(connection, 'ended its answer in the middle');
  } catch (error) {
    call.signal.throwIfAborted();
    throw late.signal.aborted ? timedOut(connection) : asModelError(connection, error, text !== '');
  } finally {
    clearTimeout(timer);
  }
}

function open({ provider, baseUrl, apiKey, name }: Connection): Parameters<typeof streamText>[0]['model'] {
  const fetch = createModelFetch();
  if (provider === 'anthropic') return createAnthropic({ baseURL: baseUrl, apiKey, fetch })(name);
  return createOpenAICompatible({ name: 'model', baseURL: baseUrl, apiKey, includeUsage: true, fetch })(name);
}
