import { createHash, randomBytes } from 'node:crypto';
import { SaraphinaError } from '../../src/errors.ts';
import { message } from '../../src/message.ts';
import type { CliResult } from '../saraphina.ts';

/** Makes a personal token; only its hash goes into the configuration. */
export function token(name: string | undefined): CliResult {
  if (name === undefined || !/^[\w.@-]{1,64}$/.test(name)) {
    throw new SaraphinaError('BAD_ARGUMENTS', 'usage: token <name>, a bare name of letters, digits, dots, dashes, underscores or @');
  }
  const secret = randomBytes(32).toString('base64url');
  const personalToken = `${name}:${createHash('sha256').update(secret).digest('hex')}`;
  const lines = [
    `Give this to ${name}, once and in private:  SARAPHINA_TOKEN=${secret}`,
    `Add this to the bot's configuration:       PERSONAL_TOKENS=${personalToken}`,
    'Several people are separated by commas. The token is stored nowhere; a lost one is replaced by a new one.',
  ];
  return { value: { name, token: secret, personalToken }, message: message('success', `🔑 Personal token for ${name}`, { lines }), exitCode: 0 };
}
