import { LogLevel } from '@slack/bolt';
import type { Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from '../../src/ports.ts';
import { redactSecrets } from '../../src/redact.ts';

/** Slack's libraries write into the program's log, without tokens; their everyday chatter is left out. */
export function createSlackLogger(logger: Logger): SlackLogger {
  const say = (level: 'warn' | 'error', parts: readonly unknown[]): void => logger[level]('slack', { said: redactSecrets(parts.map(wordsOf).join(' ')) });
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => say('warn', parts),
    error: (...parts) => say('error', parts),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function wordsOf(part: unknown): string {
  return part instanceof Error ? part.message : String(part);
}
