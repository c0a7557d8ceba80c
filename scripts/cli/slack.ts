import { slackManifest } from '../../adapters/slack/manifest.ts';
import { configFromEnvironment } from '../../src/config.ts';
import { SaraphinaError } from '../../src/errors.ts';
import { message } from '../../src/message.ts';
import type { CliResult } from '../saraphina.ts';

/** The manifest that https://api.slack.com/apps creates the app from, for the way this installation listens. */
export async function slack(what: string | undefined): Promise<CliResult> {
  if (what !== 'manifest') throw new SaraphinaError('BAD_ARGUMENTS', 'usage: slack manifest');
  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, PUBLIC_URL } = configFromEnvironment();
  const usesSocket = SLACK_APP_TOKEN !== '' || SLACK_SIGNING_SECRET === '';
  const manifest = slackManifest({ publicUrl: usesSocket ? '' : PUBLIC_URL, oauth: SLACK_CLIENT_ID !== '' });
  return { value: { manifest }, message: message('info', manifest.trimEnd()), exitCode: 0 };
}
