/** Discord as the courier sees it: messages are posted and edited with the bot's own token, and said to one person. */
import { Routes, type APIChannel, type REST } from 'discord.js';
import { isErrorCode, SaraphinaError } from '../../src/errors.ts';
import type { Locale } from '../../src/language/locale.ts';
import type { FileBlock, Message, ReplyTarget } from '../../src/message.ts';
import type { Platform } from '../../src/ports.ts';
import type { Answers } from './answers.ts';
import { createChannels } from './channels.ts';
import { chatError, reasonOf } from './errors.ts';
import { attachments } from './files.ts';
import { userIdOf } from './ids.ts';
import type { Posted } from '../../src/chat/posted.ts';
import { withPictures, type Painting } from './pictures.ts';
import { renderMessage } from './render.ts';
import { noteMessage, TEXTS } from './texts.ts';
import type { Tokens } from './tokens.ts';

export interface PlatformOptions extends Painting {
  rest: REST;
  posted: Posted<ReplyTarget>;
  tokens: Tokens;
  answers: Pick<Answers, 'followUp'>;
}

/** What is said of files below a message, for whoever reads there. */
const SHARED_LOCALE: Locale = 'en';

export interface DiscordPlatform extends Platform {
  /** Posts a message as a reply to what somebody wrote, in the same channel or thread. */
  reply(target: ReplyTarget, messageId: string, message: Message, key: string): Promise<void>;
}

export function createDiscordPlatform({ rest, posted, tokens, answers, ...painting }: PlatformOptions): DiscordPlatform {
  const { logger } = painting;
  const channels = createChannels(rest);

  /** Files never cost the card: what can't be added is said below it. */
  async function addFiles(below: ReplyTarget, messageId: string, threadName: string, files: readonly FileBlock[]): Promise<void> {
    const fresh = files.length === 0 ? [] : await posted.claim(messageId, files);
    const names = fresh.map(({ name }) => name).join(', ');
    try {
      for (const [index, some] of attachments(fresh, TEXTS[SHARED_LOCALE].cutHere).entries()) {
        const body = { content: `📎 ${some.map(({ name }) => `\`${name}\``).join(' · ')}`, allowed_mentions: { parse: [] } };
        await channels.post(below, { body, files: some, key: `${messageId}/files/${index}/${names}`, threadName });
      }
    } catch (error) {
      logger.warn('files could not be added to a message', { channel: below.channel, files: names, error: reasonOf(error) });
      const note = noteMessage('warning', TEXTS[SHARED_LOCALE].fileFailed(names, reasonOf(error)));
      const { body } = renderMessage(note, { inline: true });
      await channels.post(below, { body, key: `${messageId}/no-files/${names}`, threadName }).catch(() => undefined);
    }
  }

  async function post(target: ReplyTarget, message: Message, key: string, replyTo?: string): Promise<ReplyTarget> {
    const earlier = await posted.find(key);
    if (earlier) {
      await update(earlier, message);
      return earlier;
    }
    const threadName = nameOf(message);
    const reply = replyTo === undefined ? {} : { replyTo };
    const { messageId, files } = await withPictures(message, message.locale ?? SHARED_LOCALE, painting, async (shown, pictures) => {
      const { body, files: others } = renderMessage(shown, { inline: target.threadId !== null, pictures });
      const attached = pictures.length === 0 ? {} : { files: pictures.map(({ file }) => file) };
      return { messageId: await channels.post(target, { body, key, threadName, ...attached, ...reply }), files: others };
    });
    const there = { ...target, messageId };
    await posted.remember(key, there);
    await addFiles(belowOf(there), messageId, threadName, files);
    return there;
  }

  async function update(target: ReplyTarget, message: Message): Promise<void> {
    const files = await withPictures(message, message.locale ?? SHARED_LOCALE, painting, async (shown, pictures) => {
      const { body, files: others } = renderMessage(shown, { inline: target.threadId !== null, pictures });
      await channels.edit(target, body, pictures.map(({ file }) => file));
      return others;
    });
    await addFiles(belowOf(target), target.messageId ?? '', nameOf(message), files);
  }

  /** To one person by the interaction they came with, while that can be answered; else below the message. */
  async function tell(target: ReplyTarget, actorId: string, message: Message, key: string): Promise<void> {
    const token = tokens.get(key);
    if (token && (await answers.followUp(token, message, message.locale ?? SHARED_LOCALE))) return;
    if (!message.isPrivate) return void (await post(belowOf(target), named(message, actorId), `${key}-tell`));
    const there = await direct(actorId);
    if (!there) throw new SaraphinaError('CHAT_REFUSED', `${actorId} takes no direct messages`);
    await post(there, message, `${key}-tell`);
  }

  async function direct(actorId: string): Promise<ReplyTarget | null> {
    const user = userIdOf(actorId);
    if (user === undefined) return null;
    try {
      const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIChannel;
      return { platform: 'discord', channel: channel.id, messageId: null, threadId: null };
    } catch (error) {
      if (isErrorCode(chatError(error), 'CHAT_REFUSED')) return null;
      throw error;
    }
  }

  const platform: DiscordPlatform = {
    name: 'discord',
    reply: (target, messageId, message, key) => translated(post(target, message, key, messageId).then(() => undefined)),
    post: (target, message, key) => translated(post(target, message, key)),
    update: (target, message) => translated(update(target, message)),
    tell: (target, actorId, message, key) => translated(tell(target, actorId, message, key)),
    direct: (actorId) => translated(direct(actorId)),
  };
  return platform;
}

/** In the thread that a message is in, or in the one below it. */
function belowOf(target: ReplyTarget): ReplyTarget {
  return { ...target, messageId: null, threadId: target.threadId ?? target.messageId };
}

/** The name stays when the state changes: `isEmail` of “isEmail · proposed”. */
function nameOf({ title }: Message): string {
  return title.split(' · ')[0] ?? title;
}

/** Where everybody reads it, it says whom it is for. */
function named(message: Message, actorId: string): Message {
  return { ...message, lines: [actorId, ...message.lines] };
}

function translated<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    throw chatError(error);
  });
}
