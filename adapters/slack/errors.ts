/** What goes wrong between Slack and us, in words that say where to mend it. */
import { webApi } from '@slack/bolt';
import { SaraphinaError } from '../../src/errors.ts';

const APPS = 'api.slack.com/apps → your app';
const NEW_TOKEN = `the bot token is not valid (any more): copy it anew from ${APPS} → OAuth & Permissions → Bot User OAuth Token into SLACK_BOT_TOKEN`;

/** Slack's own codes that trying again does not mend, with what does. */
const REFUSALS: Record<string, string> = {
  not_in_channel: 'the bot is not in that channel: invite it there with /invite @Saraphina',
  channel_not_found: 'the bot can’t see that channel: invite it there with /invite @Saraphina',
  is_archived: 'that channel is archived',
  message_not_found: 'the message is gone',
  thread_not_found: 'the thread is gone',
  cant_update_message: 'the message is not the bot’s own',
  edit_window_closed: 'the workspace no longer lets the message be edited',
  restricted_action: 'the workspace does not let the bot write there: an admin can change it in the channel’s settings → Posting permissions',
  user_not_in_channel: 'that person is not in the channel',
  user_not_found: 'there is no such person in the workspace',
  cannot_dm_bot: 'a bot gets no direct messages',
  messages_tab_disabled: `the bot may write to nobody directly: turn on ${APPS} → App Home → Messages Tab`,
  invalid_auth: NEW_TOKEN,
  not_authed: NEW_TOKEN,
  account_inactive: NEW_TOKEN,
  token_revoked: NEW_TOKEN,
  token_expired: NEW_TOKEN,
  not_allowed_token_type: NEW_TOKEN,
};

const TRANSIENT = ['ratelimited', 'rate_limited', 'internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org'];

/** Slack's own code for a failure, e.g. `channel_not_found`; undefined when Slack did not answer. */
export function slackCode(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Any failure of the Web API as one of ours. */
export function chatError(error: unknown): SaraphinaError {
  if (error instanceof SaraphinaError) return error;
  const code = slackCode(error);
  if (code === undefined || TRANSIENT.includes(code)) return new SaraphinaError('CHAT_UNAVAILABLE', `Slack could not be reached or is busy (${code ?? messageOf(error)})`, {}, error);
  return new SaraphinaError('CHAT_REFUSED', `Slack refused: ${refusalInWords(error, code)} (${code})`, {}, error);
}

/** A failure in a few words for a person. */
export function reasonOf(error: unknown): string {
  const code = slackCode(error);
  return code === undefined ? messageOf(error) : `${refusalInWords(error, code)} (${code})`;
}

function refusalInWords(error: unknown, code: string): string {
  if (code === 'missing_scope') return missingScope([neededScope(error)]);
  return REFUSALS[code] ?? 'the request was not accepted';
}

/** Where to give the bot what it lacks. */
export function missingScope(scopes: readonly string[]): string {
  return `the bot lacks the scope ${scopes.join(', ')}: add it at ${APPS} → OAuth & Permissions → Bot Token Scopes, then press Reinstall to Workspace`;
}

function neededScope(error: unknown): string {
  const needed: unknown = error instanceof webApi.WebAPIPlatformError ? (error.data as unknown as Record<string, unknown>)['needed'] : undefined;
  return typeof needed === 'string' ? needed : 'it needs';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
