import { sha256 } from '../../src/audit/audit-entry.ts';

/** How a channel is named outside this adapter: the workspace that has the bot, and the channel. */
export function channelName(team: string, channel: string): string {
  return `${team}/${channel}`;
}

/** Workspace and channel of a name made by `channelName`. */
export function splitChannel(name: string): { team: string; channel: string } {
  const at = name.indexOf('/');
  return { team: name.slice(0, Math.max(at, 0)), channel: name.slice(at + 1) };
}

/** Identity of a person: their own workspace, which in a shared channel is not the one that has the bot. */
export function actorIdOf(team: string, user: string): string {
  return `slack:${team}/${user}`;
}

/** Workspace and user behind an identity; undefined when it is none of ours. */
export function splitActorId(id: string): { team: string; user: string } | undefined {
  const [, team, user] = /^slack:([A-Z0-9]+)\/([A-Z0-9]+)$/.exec(id) ?? [];
  return team === undefined || user === undefined ? undefined : { team, user };
}

/** Every identity of ours in a text. */
export const ACTOR_IDS = /\bslack:[A-Z0-9]+\/[A-Z0-9]+\b/g;

/**
 * The request's id: the same for every delivery of one intention.
 * Messages are named by channel and time stamp, without a workspace, which differs between deliveries of shared channels.
 */
export function requestIdOf(kind: 'command' | 'message' | 'press' | 'form', ...parts: readonly string[]): string {
  return `req-${sha256(JSON.stringify(['slack', kind, ...parts])).slice(0, 20)}`;
}

/** A UUID that is the same for the same key; Slack posts a message with the same `client_msg_id` once. */
export function messageIdOf(key: string): string {
  const hex = sha256(key);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
