import type { ReplyTarget } from '../../src/message.ts';
import { channelName } from './ids.ts';

/** Where somebody said or pressed something. */
export interface Place {
  /** The workspace that has the bot. */
  team: string;
  /** A channel, or a person's own id for their direct messages. */
  channel: string;
  user: string;
  /** The message whose button was pressed; null when a card of its own is to be posted. */
  message: string | null;
  /** The message that the thread hangs below. */
  thread: string | null;
  /** Answers to the one person, for half an hour. */
  responseUrl?: string;
}

export function replyTargetOf({ team, channel, message, thread }: Place): ReplyTarget {
  return { platform: 'slack', channel: channelName(team, channel), messageId: message, threadId: thread };
}
