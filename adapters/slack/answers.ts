/** Ways to answer somebody now: to them alone, in the thread, or in a modal that is open. */
import type { Locale } from '../../src/language/locale.ts';
import type { Message } from '../../src/message.ts';
import type { Logger } from '../../src/ports.ts';
import type { SlackClients } from './clients.ts';
import { reasonOf } from './errors.ts';
import { actorIdOf } from './ids.ts';
import { messageModal } from './modal.ts';
import type { People } from './people.ts';
import { replyTargetOf, type Place } from './place.ts';
import type { SlackPlatform } from './platform.ts';
import { actorIdsIn, renderMessage, type RenderOptions } from './render.ts';

export interface Answers {
  /** Only this person sees it, where that is possible; else it goes to their direct messages. Never throws. */
  privately(place: Place, message: Message, locale: Locale, key: string): Promise<void>;
  /** In place of the message that only this person sees, whose button they pressed. Never throws. */
  instead(place: Place, message: Message, locale: Locale): Promise<void>;
  /** Below what was said, for everybody there. Never throws. */
  below(place: Place, message: Message, locale: Locale, key: string): Promise<void>;
  /** In this modal. Never throws. */
  inModal(place: Place, view: string, message: Message, locale: Locale, key: string): Promise<void>;
}

const ANSWER_LIMIT_MS = 10_000;

export function createAnswers(options: { clients: SlackClients; people: People; platform: SlackPlatform; logger: Logger }): Answers {
  const { clients, people, platform, logger } = options;
  const renderOptions = async (place: Place, message: Message, locale: Locale): Promise<Omit<RenderOptions, 'isAlone'>> => ({ team: place.team, locale, names: await people.names(place.team, actorIdsIn(message)) });

  /** False when the address is used up or too old. */
  async function respond(place: Place, message: Message, locale: Locale, replaces: boolean): Promise<boolean> {
    if (place.responseUrl === undefined) return false;
    const { text, blocks } = renderMessage(message, { ...(await renderOptions(place, message, locale)), isAlone: true });
    const thread = place.thread === null ? {} : { thread_ts: place.thread };
    const body = JSON.stringify({ response_type: 'ephemeral', replace_original: replaces, text, blocks, unfurl_links: false, unfurl_media: false, ...thread });
    try {
      const answer = await fetch(place.responseUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
      if (!answer.ok) logger.warn('Slack did not take an answer to a click or command; it is said another way', { status: answer.status });
      return answer.ok;
    } catch (error) {
      logger.warn('an answer to a click or command did not reach Slack; it is said another way', { error: reasonOf(error) });
      return false;
    }
  }

  async function never(work: Promise<unknown>, key: string): Promise<void> {
    await work.catch((error: unknown) => logger.error('an answer could not be shown to anybody', { key, error: String(error) }));
  }

  const tell = async (place: Place, message: Message, key: string): Promise<void> => platform.tell({ ...replyTargetOf(place), messageId: null }, actorIdOf(place.team, place.user), message, key);
  const showPictures = (place: Place, message: Message, key: string): Promise<void> => platform.showPictures({ ...replyTargetOf(place), messageId: null }, actorIdOf(place.team, place.user), message, key);

  const privately: Answers['privately'] = async (place, message, locale, key) => {
    if (await respond(place, message, locale, false)) await showPictures(place, message, key);
    else await never(tell(place, message, key), key);
  };

  return {
    privately,
    async instead(place, message, locale) {
      await respond(place, message, locale, true);
    },
    async below(place, message, locale, key) {
      if (message.isPrivate) return privately(place, message, locale, key);
      await platform.post({ ...replyTargetOf(place), messageId: null }, message, key).catch(() => privately(place, message, locale, key));
    },
    async inModal(place, view, message, locale, key) {
      try {
        const client = await clients.patient(place.team);
        await client.views.update({ view_id: view, view: messageModal(message, await renderOptions(place, message, locale)) });
        await showPictures(place, message, key);
      } catch (error) {
        // Closed meanwhile, most likely.
        logger.warn('an answer could not be shown in its modal; it is said another way', { key, error: reasonOf(error) });
        await privately(place, message, locale, key);
      }
    },
  };
}
