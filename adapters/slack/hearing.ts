/** From what somebody said or pressed to the answer they see. Everything here happens after Slack was told that it arrived. */
import { errorCard } from '../../src/cards.ts';
import type { ChatDesk, Heard } from '../../src/chat/desk.ts';
import { COMMANDS } from '../../src/commands.ts';
import type { ErrorCode } from '../../src/errors.ts';
import { pickLocale, type Locale } from '../../src/language/locale.ts';
import type { Message } from '../../src/message.ts';
import type { Answers } from './answers.ts';
import type { Home } from './home-tab.ts';
import type { KnownPerson, People } from './people.ts';
import { replyTargetOf, type Place } from './place.ts';
import { createRecent, isNew } from '../../src/chat/recent.ts';
import { TEXTS } from './texts.ts';

export interface Saying {
  /** The same for every delivery of this one intention. */
  requestId: string;
  command: string;
  args: Record<string, unknown>;
  place: Place;
  /** The person's own workspace. */
  ownTeam: string;
  /** What the payload calls them, should Slack not say. */
  userName: string;
  /** A button of the message that everybody sees at `place.message`. */
  isPress: boolean;
  show: Show;
}

/** Where the answer goes; `instead`: the message only they saw gives way to it. */
export type Show = { to: 'them' | 'thread' | 'instead' } | { to: 'modal'; view: string };

export interface Hearing {
  /** Takes it in and shows the answer; a second delivery does nothing. Never throws. @returns whether something was started */
  hear(saying: Saying): Promise<boolean>;
  /** Shows an answer of this adapter's own. Never throws. */
  answer(saying: Omit<Saying, 'command' | 'args' | 'isPress'>, message: Message): Promise<void>;
}

const REMEMBER_MS = 15 * 60_000;
/** Rows that decide about an artifact, whatever else they are. */
const DECIDES = [...COMMANDS.filter(({ permission }) => permission === 'decide').map(({ name }) => name), 'request-changes'];

export function createHearing(options: { desk: ChatDesk; people: People; answers: Answers; home: Home; approvers: readonly string[] }): Hearing {
  const { desk, people, answers, home, approvers } = options;
  const recent = createRecent<true>(REMEMBER_MS);

  async function show({ place, show: how, requestId }: Pick<Saying, 'place' | 'show' | 'requestId'>, { kind, message }: Heard, locale: Locale): Promise<void> {
    const key = `${requestId}-answer`;
    if (how.to === 'modal') return answers.inModal(place, how.view, message, locale, key);
    // The card shows what becomes of it.
    if (kind === 'accepted') return how.to === 'instead' ? answers.instead(place, message, locale) : undefined;
    return how.to === 'thread' ? answers.below(place, message, locale, key) : answers.privately(place, message, locale, key);
  }

  return {
    async hear(saying) {
      const { requestId, command, args, place, ownTeam, userName, isPress } = saying;
      if (!isNew(recent, requestId)) return false;
      const said = { team: place.team, ownTeam, user: place.user };
      const decides = DECIDES.includes(command);
      const known = await people.identify(said, decides);
      const locale = pickLocale(known.actor.locale);
      const refusal = decides ? refusalFor(known, locale, approvers) : undefined;
      const actor = known.standing === undefined ? { ...known.actor, displayName: userName } : known.actor;
      const heard: Heard = refusal ? { kind: 'answer', message: refusal } : await desk.hear({ requestId, command, args, actor, replyTarget: replyTargetOf(place) }, isPress);
      await show(saying, heard, locale);
      await home.refresh(said, heard.kind === 'accepted' ? requestId : null);
      return heard.kind === 'accepted';
    },
    async answer(saying, message) {
      if (!isNew(recent, saying.requestId)) return;
      await show(saying, { kind: 'answer', message }, people.localeOf({ team: saying.place.team, user: saying.place.user }));
    },
  };
}

/** Why this person may not decide, as far as Slack can tell; the core's own list of approvers comes after that. */
function refusalFor({ actor, standing, why, groupsUnknown }: KnownPerson, locale: Locale, approvers: readonly string[]): Message | undefined {
  const texts = TEXTS[locale];
  const refuse = (code: ErrorCode, message: string): Message => errorCard({ code, message }, locale);
  if (standing === undefined) return refuse('CHAT_UNAVAILABLE', texts.unknownPerson(why));
  if (standing === 'guest') return refuse('NOT_ALLOWED', texts.guest);
  if (standing === 'bot') return refuse('NOT_ALLOWED', texts.bot);
  if (standing === 'deactivated') return refuse('NOT_ALLOWED', texts.deactivated);
  if (groupsUnknown !== '' && !approvers.includes(actor.id)) return refuse('CHAT_UNAVAILABLE', texts.unknownGroups(groupsUnknown));
  return undefined;
}
