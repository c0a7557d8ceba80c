/** Posts and edits messages in channels and in the threads below messages. */
import { RESTJSONErrorCodes as Code, Routes, type APIMessage, type APIThreadChannel, type RawFile, type REST } from 'discord.js';
import type { ReplyTarget } from '../../src/message.ts';
import { discordCode } from './errors.ts';
import { nonceOf } from './ids.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';
import { createRecent } from '../../src/chat/recent.ts';

export interface Post {
  body: object;
  files?: RawFile[];
  /** Posting twice under one key within some minutes shows one message. */
  key: string;
  /** Name of the thread, where it has to be made. */
  threadName: string;
  /** The message this one answers. */
  replyTo?: string;
}

export interface Channels {
  /** @returns the new message's id */
  post(target: ReplyTarget, post: Post): Promise<string>;
  edit(target: ReplyTarget, body: object, files: RawFile[]): Promise<void>;
}

/** There is no such thread, or none that we may write in. */
const NO_THREAD: readonly number[] = [
  Code.UnknownChannel, Code.MissingPermissions, Code.MissingAccess, Code.CannotExecuteActionOnThisChannelType, Code.ThreadLocked, Code.MaximumActiveThreads,
  Code.MaximumActiveAnnouncementThreads,
];
/** Threads are found again by their first message, so this only saves requests. */
const REMEMBER_MS = 24 * 3_600_000;

export function createChannels(rest: REST): Channels {
  /** The channel of the thread below a message: its own one, or where replies stand instead. */
  const threads = createRecent<string>(REMEMBER_MS);

  const send = async (channelId: string, { body, files, key, replyTo }: Post): Promise<string> => {
    const reference = replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
    const message = (await rest.post(Routes.channelMessages(channelId), { body: { ...body, ...reference, nonce: nonceOf(key), enforce_nonce: true }, ...(files ? { files } : {}) })) as APIMessage;
    return message.id;
  };

  /** @returns where to write then: the thread, or the channel where there can be none */
  async function startThread(channel: string, messageId: string, name: string): Promise<string> {
    try {
      const body = { name: plain(name, LIMITS.threadName), auto_archive_duration: LIMITS.threadArchiveMinutes };
      const thread = (await rest.post(Routes.threads(channel, messageId), { body })) as APIThreadChannel;
      threads.set(messageId, thread.id);
      return thread.id;
    } catch (error) {
      // It is there, or it is a thread that no message started.
      if (discordCode(error) === Code.ThreadAlreadyCreatedForMessage || discordCode(error) === Code.UnknownMessage) return messageId;
      if (!isNoThread(error)) throw error;
      threads.set(messageId, channel);
      return channel;
    }
  }

  /** Below the message: in its thread, which is made when it isn't there, else as a reply to it. */
  async function sendBelow({ channel }: ReplyTarget, messageId: string, post: Post): Promise<string> {
    // A file is not sent just to hear that there is no thread yet.
    const place = threads.get(messageId) ?? (post.files ? await startThread(channel, messageId, post.threadName) : messageId);
    const sendIn = (channelId: string): Promise<string> => send(channelId, channelId === channel ? { ...post, replyTo: messageId } : post);
    try {
      return await sendIn(place);
    } catch (error) {
      if (place === channel || !isNoThread(error)) throw error;
      return sendIn(discordCode(error) === Code.UnknownChannel ? await startThread(channel, messageId, post.threadName) : channel);
    }
  }

  return {
    post: (target, post) => (target.threadId === null ? send(target.channel, post) : sendBelow(target, target.threadId, post)),
    async edit(target, body, files) {
      const channelId = target.threadId === null ? target.channel : (threads.get(target.threadId) ?? target.threadId);
      await rest.patch(Routes.channelMessage(channelId, target.messageId ?? ''), { body, ...(files.length === 0 ? {} : { files }) });
    },
  };
}

function isNoThread(error: unknown): boolean {
  return NO_THREAD.includes(discordCode(error) ?? 0);
}
