import { DefaultRestOptions, REST } from 'discord.js';
import { LIMITS } from './limits.ts';

/** A caller that asks to wait longer than this is not waited for. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Discord's REST API. Rate limits are waited for inside; a wait of more than a minute is an error.
 * @param apiUrl without the version; empty for Discord itself
 */
export function createRest({ token, apiUrl }: { token: string; apiUrl: string }): REST {
  return new REST({ ...restOptions(apiUrl), rejectOnRateLimit: ({ timeToReset, retryAfter }) => Math.max(timeToReset, retryAfter) > LONGEST_WAIT_MS }).setToken(token);
}

export function restOptions(apiUrl: string): { version: string; api: string; timeout: number } {
  return { version: '10', api: apiUrl === '' ? DefaultRestOptions.api : apiUrl.replace(/\/+$/, ''), timeout: LIMITS.answerMs * 5 };
}
