/** What goes wrong between Discord and us, in words that say where to mend it. */
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';
import { SaraphinaError } from '../../src/errors.ts';

export const DEVELOPERS = 'discord.com/developers/applications → your application';
export const NEW_TOKEN = `the bot token is not valid (any more): ${DEVELOPERS} → Bot → Reset Token, copy it into DISCORD_BOT_TOKEN and start again`;
/** Edits of messages older than an hour are rationed. */
const OLD_MESSAGE_EDITS = 30_046;

/** Discord's own codes that trying again does not mend, with what does. */
const REFUSALS: Partial<Record<number, string>> = {
  [Code.UnknownChannel]: 'that channel is gone',
  [Code.UnknownMessage]: 'the message is gone',
  [Code.MissingAccess]: 'the bot can’t see that channel: channel settings → Permissions → add Saraphina with View Channel',
  [Code.MissingPermissions]: 'the bot lacks a permission there: channel settings → Permissions → Saraphina → Send Messages, Create Public Threads, Send Messages in Threads, Attach Files',
  [Code.CannotSendMessagesToThisUser]: 'that person takes no direct messages from the bot: Privacy Settings of the server → Direct Messages',
  [Code.ThreadLocked]: 'that thread is locked: unlock it, or give the bot Manage Threads',
  [Code.RequestEntityTooLarge]: 'the file is too large',
  [Code.CannotEditMessageAuthoredByAnotherUser]: 'the message is not the bot’s own',
};

/** The token of an interaction is used up or too old, or somebody else answered it. */
const GONE: readonly number[] = [Code.UnknownInteraction, Code.InteractionHasAlreadyBeenAcknowledged, Code.UnknownWebhook, Code.InvalidWebhookToken];

/** Discord's own code for a failure, e.g. 10062; undefined when Discord did not say. */
export function discordCode(error: unknown): number | undefined {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  return typeof code === 'number' ? code : undefined;
}

/** Whether it is too late to answer an interaction. */
export function isGone(error: unknown): boolean {
  return GONE.includes(discordCode(error) ?? 0);
}

/** Whether the bot's token is refused. A client that was told so forgets it. */
export function isBadToken(error: unknown): boolean {
  return (error instanceof DiscordAPIError && error.status === 401) || /token to be set|invalid token/i.test(reasonOf(error));
}

/** Any failure of Discord's API as one of ours. */
export function chatError(error: unknown): SaraphinaError {
  if (error instanceof SaraphinaError) return error;
  if (isBadToken(error)) return new SaraphinaError('CHAT_UNAVAILABLE', `Discord: ${NEW_TOKEN}`, {}, error);
  const isRefusal = error instanceof DiscordAPIError && error.status !== 429 && error.code !== OLD_MESSAGE_EDITS;
  if (isRefusal) return new SaraphinaError('CHAT_REFUSED', `Discord refused: ${reasonOf(error)}`, {}, error);
  return new SaraphinaError('CHAT_UNAVAILABLE', `Discord could not be reached or is busy (${reasonOf(error)})`, {}, error);
}

/** A failure in a few words for a person. */
export function reasonOf(error: unknown): string {
  if (error instanceof SaraphinaError) return error.message;
  if (error instanceof RateLimitError) return `rate limit, free again in ${Math.ceil(Math.max(error.timeToReset, error.retryAfter) / 1000)} s`;
  if (error instanceof HTTPError) return `HTTP ${error.status}`;
  const code = discordCode(error);
  const text = error instanceof Error ? error.message : String(error);
  return code === undefined ? text : `${REFUSALS[code] ?? text} (${code})`;
}
