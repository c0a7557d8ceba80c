import { webApi } from '@slack/bolt';
import { LIMITS } from './limits.ts';
import { createSlackLogger } from './slack-logger.ts';
import type { Logger } from '../../src/ports.ts';

export type WebClient = webApi.WebClient;

/** Answers of a workspace's installation: its bot token, or none. */
export type TokenOf = (team: string) => Promise<string>;

export interface SlackClients {
  /** For what may take a while: waits for rate limits and tries again. */
  patient(team: string): Promise<WebClient>;
  /** For what is worthless after three seconds: one try. */
  prompt(team: string): Promise<WebClient>;
}

export interface ClientOptions {
  /** Empty: Slack's own. */
  apiUrl: string;
  /** Shortest pause between two tries. */
  retryMs: number;
  logger: Logger;
}

const MOST_TRIES = 4;
const PATIENCE_MS = 15_000;

/** @param tokenOf throws when the workspace has no installation */
export function createSlackClients(options: ClientOptions, tokenOf: TokenOf): SlackClients {
  const patient = new Map<string, WebClient>();
  const prompt = new Map<string, WebClient>();
  const pick = async (clients: Map<string, WebClient>, team: string, isPrompt: boolean): Promise<WebClient> => {
    const token = await tokenOf(team);
    const client = clients.get(token) ?? createWebClient(token, options, isPrompt);
    clients.set(token, client);
    return client;
  };
  return { patient: (team) => pick(patient, team, false), prompt: (team) => pick(prompt, team, true) };
}

export function createWebClient(token: string | undefined, { apiUrl, retryMs, logger }: ClientOptions, isPrompt: boolean): WebClient {
  return new webApi.WebClient(token, {
    ...(apiUrl === '' ? {} : { slackApiUrl: apiUrl }),
    logger: createSlackLogger(logger),
    timeout: isPrompt ? LIMITS.triggerMs : PATIENCE_MS,
    rejectRateLimitedCalls: isPrompt,
    retryConfig: isPrompt ? { retries: 0 } : { retries: MOST_TRIES - 1, minTimeout: retryMs, factor: 2 },
  });
}
