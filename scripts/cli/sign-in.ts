import { configFromEnvironment, isEmbedded, isLoopback } from '../../src/config.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { openApp } from '../../src/main.ts';
import { message } from '../../src/message.ts';
import { createSignInLink } from '../../src/requests/sign-in-link.ts';
import type { CliResult } from '../saraphina.ts';

/** A fresh single-use link for the console of this data folder. */
export async function signIn(name: string | undefined): Promise<CliResult> {
  const config = configFromEnvironment();
  if (name === undefined || !/^[\w.@-]{1,64}$/.test(name)) throw new SaraphinaError('BAD_ARGUMENTS', 'usage: sign-in <name>, e.g. sign-in reviewer');
  if (!isEmbedded(config) || !isLoopback(config.HOST)) {
    throw new SaraphinaError('NOT_ALLOWED', 'links are for the embedded console on loopback; elsewhere people sign in with their personal token');
  }
  const { app, close } = await openApp({ ...config, LOG_LEVEL: 'error' });
  try {
    const url = config.PUBLIC_URL === '' ? `http://${config.HOST}:${config.PORT}` : config.PUBLIC_URL;
    const link = await createSignInLink(app, url, name);
    return { value: { name, link }, message: message('success', `🔗 ${link}`, { lines: [`Signs in as ${name}, once, within ten minutes, while ./scripts/start runs.`] }), exitCode: 0 };
  } finally {
    await close(0);
  }
}
