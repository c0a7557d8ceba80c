/** Slack as the courier sees it: messages are posted, edited with the bot's own token, and said to one person. */
import { isErrorCode } from '../../src/errors.ts';
import type { Locale } from '../../src/language/locale.ts';
import { message as plainMessage, type Message, type ReplyTarget } from '../../src/message.ts';
import type { Logger, PicturePainter, Platform } from '../../src/ports.ts';
import type { SlackClients, WebClient } from './clients.ts';
import { chatError, reasonOf, slackCode } from './errors.ts';
import { channelName, messageIdOf, splitActorId, splitChannel } from './ids.ts';
import { LIMITS } from './limits.ts';
import type { Pace } from './pace.ts';
import type { People } from './people.ts';
import type { Posted } from '../../src/chat/posted.ts';
import { actorIdsIn, renderMessage, type Rendered } from './render.ts';
import { TEXTS } from './texts.ts';
import { uploadFiles, type Upload } from './uploads.ts';

export interface PlatformOptions {
  clients: SlackClients;
  people: People;
  posted: Posted<PostedMessage>;
  painter: PicturePainter;
  pace: Pace;
  /** The workspace of the bot that reaches this person; null when there is none. */
  teamFor(ownTeam: string): Promise<string | null>;
  logger: Logger;
}

/** What is said of files below a message, for whoever reads there. */
const SHARED_LOCALE: Locale = 'en';
/** Links in a message show no previews, names in a text ping nobody. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

export interface SlackPlatform extends Platform {
  /**
   * Shows the pictures of a message that only this person sees, and that can't carry a file, in their direct messages.
   * What can't be shown is said where they are. Never throws.
   */
  showPictures(target: ReplyTarget, actorId: string, message: Message, key: string): Promise<void>;
}

/** How Slack finds a message again. */
export interface PostedMessage {
  /** The channel's own id, which for direct messages is not the person's. */
  channel: string;
  ts: string;
}

export function createSlackPlatform({ clients, people, posted, painter, pace, teamFor, logger }: PlatformOptions): SlackPlatform {
  const render = async (team: string, message: Message, isAlone: boolean): Promise<Rendered> =>
    renderMessage(message, { team, locale: message.locale ?? 'en', names: await people.names(team, actorIdsIn(message)), isAlone });

  /** Files never cost the card: what can't be added is said below it. */
  async function addFiles(client: WebClient, at: PostedMessage, thread: string | null, files: readonly Upload[]): Promise<void> {
    const fresh = files.length === 0 ? [] : await posted.claim(`${at.channel}/${at.ts}`, files);
    if (fresh.length === 0) return;
    try {
      await pace.inTurn(at.channel, () => uploadFiles(client, painter, { channel: at.channel, thread }, fresh));
    } catch (error) {
      const names = fresh.map(({ name }) => name).join(', ');
      logger.warn('files could not be added to a message', { channel: at.channel, files: names, error: reasonOf(error) });
      const { blocks, text } = fileFailed(names, error);
      await pace.inTurn(at.channel, () => client.chat.postMessage({ ...QUIET, channel: at.channel, ...inThread(thread), text, blocks })).catch(() => undefined);
    }
  }

  async function post(target: ReplyTarget, message: Message, key: string): Promise<ReplyTarget> {
    const { team, channel } = splitChannel(target.channel);
    const earlier = await posted.find(key);
    if (earlier) {
      const same = { ...target, channel: channelName(team, earlier.channel), messageId: earlier.ts };
      await update(same, message);
      return same;
    }
    const client = await clients.patient(team);
    const { text, blocks, uploads } = await render(team, message, false);
    // `client_msg_id` is not among the documented arguments; Slack posts one message for each.
    const once: Record<string, string> = { client_msg_id: messageIdOf(key) };
    const answer = await pace.inTurn(channel, () => client.chat.postMessage({ ...QUIET, ...once, ...inThread(target.threadId), channel, text, blocks }));
    const at: PostedMessage = { channel: answer.channel ?? channel, ts: answer.ts ?? '' };
    await posted.remember(key, at);
    await addFiles(client, at, target.threadId ?? at.ts, uploads);
    return { ...target, channel: channelName(team, at.channel), messageId: at.ts };
  }

  async function update(target: ReplyTarget, message: Message): Promise<void> {
    const { team, channel } = splitChannel(target.channel);
    const ts = target.messageId ?? '';
    const client = await clients.patient(team);
    const { text, blocks, uploads } = await render(team, message, false);
    await client.chat.update({ channel, ts, text, blocks, link_names: false, parse: 'none' });
    await addFiles(client, { channel, ts }, target.threadId ?? ts, uploads);
  }

  /** To one person, where they are; directly where they can't be reached there. */
  async function tell(target: ReplyTarget, actorId: string, message: Message, key: string): Promise<void> {
    const { team, channel } = splitChannel(target.channel);
    const user = splitActorId(actorId)?.user;
    if (user === undefined) return;
    const isDirect = !/^[CG]/.test(channel);
    if (!isDirect) {
      const client = await clients.patient(team);
      const { text, blocks } = await render(team, message, true);
      try {
        await client.chat.postEphemeral({ channel, user, text, blocks, link_names: false, parse: 'none', ...inThread(target.threadId) });
        return await showPictures(target, actorId, message, key);
      } catch (error) {
        if (slackCode(error) === undefined || isErrorCode(chatError(error), 'CHAT_UNAVAILABLE')) throw error;
      }
    }
    await post({ ...target, channel: channelName(team, isDirect ? channel : user), messageId: null, threadId: isDirect ? target.threadId : null }, message, `${key}-direct`);
  }

  async function showPictures(target: ReplyTarget, actorId: string, { title, pictures = [] }: Message, key: string): Promise<void> {
    const { team, channel } = splitChannel(target.channel);
    const user = splitActorId(actorId)?.user;
    if (pictures.length === 0 || user === undefined) return;
    try {
      const intro = await post({ ...target, channel: channelName(team, user), messageId: null, threadId: null }, plainMessage('info', title), `${key}-pictures`);
      await addFiles(await clients.patient(team), { channel: splitChannel(intro.channel).channel, ts: intro.messageId ?? '' }, null, pictures);
    } catch (error) {
      logger.warn('pictures could not be shown to somebody directly', { error: reasonOf(error) });
      const { blocks, text } = fileFailed(pictures.map(({ name }) => name).join(', '), error);
      const note = { channel, user, text, blocks, link_names: false, parse: 'none' as const, ...inThread(target.threadId) };
      await clients.patient(team).then((client) => client.chat.postEphemeral(note)).catch(() => undefined);
    }
  }

  async function direct(actorId: string): Promise<ReplyTarget | null> {
    const who = splitActorId(actorId);
    const team = who && (await teamFor(who.team));
    if (!who || team === null || team === undefined) return null;
    try {
      const { standing } = await people.person(team, who.user);
      return standing === 'bot' || standing === 'deactivated' ? null : { platform: 'slack', channel: channelName(team, who.user), messageId: null, threadId: null };
    } catch (error) {
      if (slackCode(error) === 'user_not_found') return null;
      throw error;
    }
  }

  return {
    name: 'slack',
    post: (target, message, key) => translated(post(target, message, key)),
    update: (target, message) => translated(update(target, message)),
    tell: (target, actorId, message, key) => translated(tell(target, actorId, message, key)),
    direct: (actorId) => translated(direct(actorId)),
    showPictures,
  };
}

function inThread(thread: string | null): { thread_ts?: string } {
  return thread === null ? {} : { thread_ts: thread };
}

/** Said instead of files, for whoever reads there. */
function fileFailed(names: string, error: unknown): Rendered {
  const text = TEXTS[SHARED_LOCALE].fileFailed(names, reasonOf(error));
  return renderMessage(plainMessage('warning', text, { lines: text.length > LIMITS.header ? [text] : [] }), { team: '', locale: SHARED_LOCALE, names: new Map(), isAlone: true });
}

function translated<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    throw chatError(error);
  });
}
