import type { Logger } from '../../src/ports.ts';
import { redactSecrets } from '../../src/redact.ts';

const RANK = { info: 0, warn: 1, error: 2 } as const;

/** Logs one JSON object a line on stderr; line breaks and secrets in values can't forge or leak anything. */
export function createStderrLogger(least: keyof typeof RANK): Logger {
  const write = (level: keyof typeof RANK) => (text: string, fields: Record<string, unknown> = {}): void => {
    if (RANK[level] < RANK[least]) return;
    process.stderr.write(`${redactSecrets(JSON.stringify({ time: new Date().toISOString(), level, message: text, ...fields }))}\n`);
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
