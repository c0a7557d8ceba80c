/** What goes wrong between us and a model, in words that say what to mend. Neither key nor prompt is ever part of them. */
import { APICallError, JSONParseError, RetryError, StreamProviderError, TypeValidationError, type FinishReason } from 'ai';
import { SaraphinaError, type ErrorCode } from '../../src/errors.ts';
import { sanitiseLine } from '../../src/sandbox/sanitise.ts';
import type { Connection } from './language-model.ts';

type ModelCode = Extract<ErrorCode, `MODEL_${string}`>;

const WORDS_LIMIT = 200;

/** The model began to answer and did not come to an end. */
export function cutOff({ host }: Connection, what: string): SaraphinaError {
  return answered('MODEL_UNAVAILABLE', `the model at ${host} ${what}`);
}

export function timedOut({ host }: Connection): SaraphinaError {
  return answered('MODEL_UNAVAILABLE', `the model at ${host} took too long`);
}

/** Every end of an answer but a proper one. */
export function unfinished(connection: Connection, reason: FinishReason, maxOutputTokens: number): SaraphinaError {
  const { host } = connection;
  if (reason === 'length') return answered('MODEL_REFUSED', `the model’s answer was cut off at ${maxOutputTokens} tokens; raise MODEL_TOKENS_PER_REQUEST or choose another MODEL_NAME`);
  if (reason === 'content-filter') return answered('MODEL_REFUSED', `the model at ${host} declined to answer`);
  if (reason === 'tool-calls') return answered('MODEL_REFUSED', `the model at ${host} asked for tools, and there are none; choose another MODEL_NAME`);
  return cutOff(connection, 'ended its answer in the middle');
}

/**
 * Any failure as one of ours.
 * @param hasText whether a part of the answer had come in
 */
export function asModelError(connection: Connection, thrown: unknown, hasText: boolean): SaraphinaError {
  const error = causeOf(thrown);
  if (error instanceof SaraphinaError) return error.details['answered'] === undefined ? answered(error.code as ModelCode, error.message, hasText) : error;
  const { host } = connection;
  const status = statusOf(error);
  if (status !== undefined) return answered(...inWords(connection, status, error), hasText);
  if (APICallError.isInstance(error) && !hasText) return answered('MODEL_UNAVAILABLE', `${host} can’t be reached${codeOf(error)}; check MODEL_URL and the network`, false);
  if (JSONParseError.isInstance(error) || TypeValidationError.isInstance(error)) {
    return answered('MODEL_UNAVAILABLE', `${host} does not speak the protocol of ${connection.provider}; check MODEL_PROVIDER and MODEL_URL`, hasText);
  }
  return cutOff(connection, hasText ? 'ended its answer in the middle' : 'gave no answer that can be read; check MODEL_PROVIDER and MODEL_URL');
}

function inWords(connection: Connection, status: number, error: unknown): [ModelCode, string] {
  const { host, name } = connection;
  if (status === 401 || status === 403) return ['MODEL_REFUSED', `${host} does not accept the key (${status}); check MODEL_API_KEY`];
  if (status === 402) return ['MODEL_REFUSED', `${host} asks for payment (402); look at the account that MODEL_API_KEY belongs to`];
  if (status === 404) return ['MODEL_REFUSED', `${host} knows no model ${name} at this address (404); check MODEL_NAME and MODEL_URL`];
  if (status === 429) return ['MODEL_UNAVAILABLE', `${host} has had enough questions for now (429)`];
  if (status === 408 || status === 409 || status >= 500) return ['MODEL_UNAVAILABLE', `${host} is overloaded or out of order (${status})`];
  if (status >= 300 && status < 400) return ['MODEL_REFUSED', `${host} sends elsewhere (${status}), and that is not followed; set MODEL_URL to the final address`];
  return ['MODEL_REFUSED', `${host} refuses the question (${status}): ${theirWords(connection, error)}`];
}

/** What the provider says, without what must not be shown. */
function theirWords({ apiKey }: Connection, error: unknown): string {
  const said = error instanceof Error ? error.message : '';
  return sanitiseLine(said.replaceAll(apiKey, '[redacted]'), WORDS_LIMIT);
}

function causeOf(error: unknown): unknown {
  return RetryError.isInstance(error) ? causeOf(error.lastError) : error;
}

function statusOf(error: unknown): number | undefined {
  if (!APICallError.isInstance(error) && !StreamProviderError.isInstance(error)) return undefined;
  // A success that could not be read to its end is no status.
  return error.statusCode !== undefined && error.statusCode >= 300 ? error.statusCode : undefined;
}

function codeOf(error: Error): string {
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? ` (${code})` : '';
}

function answered(code: ModelCode, message: string, isAnswered = true): SaraphinaError {
  return new SaraphinaError(code, message, { answered: isAnswered });
}
