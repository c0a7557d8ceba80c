/** Socket Mode: Slack's messages over a connection that we open, so that no public address is needed. */
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../../src/ports.ts';
import { reasonOf, slackCode } from './errors.ts';
import { createSlackLogger } from './slack-logger.ts';

export interface Socket {
  readonly receiver: SocketModeReceiver;
  /** Connects in the background and again whenever the connection ends. */
  open(): void;
  /** What keeps it from being connected, in a few words; empty when it is. Waits a little for the first attempt. */
  trouble(waitMs: number): Promise<string>;
  close(): Promise<void>;
}

const MOST_WAIT_MS = 30_000;
const CLOSE_LIMIT_MS = 1000;

/**
 * Bolt's own reconnecting waits five seconds and more even when Slack only moves a connection elsewhere, and ends the process
 * when a token was revoked meanwhile; so the connection is kept here.
 * @param retryMs pause before the second try; every further one is twice as long
 */
export function createSocket(options: { appToken: string; apiUrl: string; retryMs: number; logger: Logger }): Socket {
  const { appToken, apiUrl, retryMs, logger } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createSlackLogger(logger),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { retryConfig: { retries: 0 }, timeout: 10_000, ...(apiUrl === '' ? {} : { slackApiUrl: apiUrl }) } },
  });
  let isOpen = false;
  let failures = 0;
  let problem = 'not connected yet';
  let timer: NodeJS.Timeout | undefined;
  /** Settles when the first attempt did, one way or the other. */
  const attempted = Promise.withResolvers<void>();

  function connectLater(waitMs: number): void {
    if (!isOpen) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), waitMs);
  }

  async function connect(): Promise<void> {
    try {
      await receiver.client.start();
    } catch (error) {
      // A connection that ends before it is established rejects without an error; `disconnected` follows up on that.
      if (error === undefined) return;
      failed(wordsFor(error));
    }
  }

  function failed(why: string): void {
    if (!isOpen) return;
    failures += 1;
    problem = why;
    attempted.resolve();
    logger.warn('Slack’s Socket Mode is not connected; it is tried again', { error: why, failures });
    connectLater(Math.min(retryMs * 2 ** (failures - 1), MOST_WAIT_MS));
  }

  receiver.client.on('connected', () => {
    if (!isOpen) return void receiver.client.disconnect();
    failures = 0;
    problem = '';
    attempted.resolve();
  });
  receiver.client.on('disconnected', () => {
    const wasUp = problem === '';
    problem = 'the connection ended';
    if (wasUp) connectLater(0);
    else failed(problem);
  });

  return {
    receiver,
    open() {
      isOpen = true;
      void connect();
    },
    async trouble(waitMs) {
      let limit: NodeJS.Timeout | undefined;
      await Promise.race([attempted.promise, new Promise((resolve) => (limit = setTimeout(resolve, waitMs)))]);
      clearTimeout(limit);
      return problem;
    },
    async close() {
      isOpen = false;
      clearTimeout(timer);
      let limit: NodeJS.Timeout | undefined;
      await Promise.race([receiver.client.disconnect(), new Promise((resolve) => (limit = setTimeout(resolve, CLOSE_LIMIT_MS)))]);
      clearTimeout(limit);
    },
  };
}

function wordsFor(error: unknown): string {
  const code = slackCode(error);
  if (code === undefined) return reasonOf(error);
  const where = 'api.slack.com/apps → your app → Basic Information → App-Level Tokens';
  return code === 'missing_scope' ? `SLACK_APP_TOKEN lacks the scope connections:write: make a new token with it at ${where}` : `SLACK_APP_TOKEN is not accepted (${code}): copy it from ${where}, and turn on Settings → Socket Mode`;
}
