/** Commands in messages: `@Saraphina run-sandbox …`, in channels, threads and direct messages. */
import type { APIAttachment, GatewayMessageCreateDispatchData } from 'discord.js';
import { errorCard } from '../../src/cards.ts';
import type { ChatDesk } from '../../src/chat/desk.ts';
import { COMMANDS, type CommandRow } from '../../src/commands.ts';
import { toErrorReport } from '../../src/errors.ts';
import { pickLocale } from '../../src/language/locale.ts';
import type { Message, ReplyTarget } from '../../src/message.ts';
import type { Logger } from '../../src/ports.ts';
import { readTypedLine } from '../../src/typed-line.ts';
import { fileArgs, fileArguments } from './attachments.ts';
import { requestIdOf } from './ids.ts';
import { cut } from '../../src/text.ts';
import { actorOfMessage, targetAt, type Place } from './people.ts';
import type { DiscordPlatform } from './platform.ts';
import { noteMessage, TEXTS } from './texts.ts';

export interface MentionParts {
  desk(): ChatDesk | undefined;
  platform: DiscordPlatform;
  /** Where a channel is; a thread is below another one. */
  placeOf(channelId: string): Promise<Place>;
  logger: Logger;
}

/** Hears a message. Never throws. */
export type Mentions = (message: GatewayMessageCreateDispatchData, botId: string) => Promise<void>;

/** Characters of a request that are shown again. */
const SHOWN = 200;

export function createMentions({ desk, platform, placeOf, logger }: MentionParts): Mentions {
  async function heed(message: GatewayMessageCreateDispatchData, said: Said): Promise<void> {
    const requestId = requestIdOf('message', message.id);
    const actor = actorOfMessage(message);
    const target = targetAt(await placeOf(message.channel_id), null);
    const answer = await answerTo(message, said, requestId, target);
    if (!answer) return;
    if (!answer.isPrivate) return platform.reply(target, message.id, answer, `${requestId}-answer`);
    await platform.tell(target, actor.id, answer, `${requestId}-answer`).catch((error: unknown) => {
      logger.warn('a private answer could not be given', { requestId, error: String(error) });
      return platform.reply(target, message.id, noteMessage('warning', TEXTS[pickLocale(actor.locale)].noDirect), `${requestId}-private`);
    });
  }

  /** null when the courier shows what comes of it. */
  async function answerTo(message: GatewayMessageCreateDispatchData, { row, text }: Said, requestId: string, target: ReplyTarget): Promise<Message | null> {
    const actor = actorOfMessage(message);
    const locale = pickLocale(actor.locale);
    const present = desk();
    if (!present) return noteMessage('info', TEXTS[locale].notHeard);
    if (!row) return noteMessage('info', TEXTS[locale].sayPropose(cut(text, SHOWN)));
    try {
      const { command, args } = readTypedLine(`/${text}`);
      const wanted = fileArguments(command);
      if (wanted.length > message.attachments.length) return noteMessage('warning', TEXTS[locale].needsFile(command));
      const files = Object.fromEntries(wanted.map((argument, index) => [argument, message.attachments[index] as APIAttachment]));
      const heard = await present.hear({ requestId, command, args: { ...args, ...(await fileArgs(command, files, locale)) }, actor, replyTarget: target }, false);
      return heard.kind === 'answer' ? heard.message : null;
    } catch (error) {
      return errorCard(toErrorReport(error, requestId), actor.locale);
    }
  }

  return async (message, botId) => {
    if (message.author.bot || message.webhook_id !== undefined) return;
    const said = readMention(message.content, botId, !message.guild_id);
    if (!said) return;
    await heed(message, said).catch((error: unknown) => logger.error('a message could not be answered', { message: message.id, error: String(error) }));
  };
}

interface Said {
  /** The command it begins with. */
  row: CommandRow | undefined;
  /** Command and arguments, or whatever was said. */
  text: string;
}

/**
 * What is said to the bot: whatever begins with a mention of it, a command behind a mention further on, and every direct
 * message. Undefined for talk about the bot.
 */
export function readMention(content: string, botId: string, isDirect: boolean): Said | undefined {
  const [before = '', ...after] = content.split(new RegExp(`<@!?${botId}>`));
  if (after.length === 0 && !isDirect) return undefined;
  const text = (after.length === 0 ? before : after.join(' ')).replace(/^[\s,:]+/, '').replace(/^[/!](?=\S)/, '').trim();
  const [name = ''] = text === '' ? ['help'] : text.split(/\s/);
  const row = COMMANDS.find((candidate) => candidate.name === name.toLowerCase());
  if (!row && !isDirect && before.trim() !== '') return undefined;
  return { row, text: row ? `${row.name}${text.slice(name.length)}` : text };
}
