/** One interaction while it is being answered. */
import type { APIInteraction, APIInteractionResponse } from 'discord.js';
import type { ChatDesk, Heard } from '../../src/chat/desk.ts';
import { pickLocale, type Locale } from '../../src/language/locale.ts';
import type { Message, ReplyTarget } from '../../src/message.ts';
import type { Logger, Platform } from '../../src/ports.ts';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import type { Actor } from '../../src/requests/stored-request.ts';
import type { Answers } from './answers.ts';
import { requestIdOf } from './ids.ts';
import { actorOfInteraction, placeOfInteraction, targetAt } from './people.ts';
import { noteMessage, TEXTS } from './texts.ts';
import type { InteractionToken, Tokens } from './tokens.ts';

/** The first answer to an interaction. False when it came too late; what was asked for is done all the same. Never throws. */
export type Respond = (response: APIInteractionResponse) => Promise<boolean>;

export interface TurnParts {
  desk: ChatDesk;
  platform: Platform;
  answers: Answers;
  tokens: Tokens;
  logger: Logger;
  /** The domains that are known now; a form can't wait for them to be looked up. */
  domains(): readonly DomainSchema[];
}

export interface Turn {
  requestId: string;
  actor: Actor;
  locale: Locale;
  domains(): readonly DomainSchema[];
  respond: Respond;
  /** Hands in a command and shows the person what they are told. @param card the message that was pressed; null: nobody else sees it, or there is none */
  hear(command: string, args: Record<string, unknown>, card: string | null, how: Showing): Promise<void>;
  /** Shows the person something. */
  show(message: Message, how: Showing): Promise<void>;
}

/** `resolve` fills in the answer that was announced; `followUp` adds one beside the card. */
export type Showing = 'resolve' | 'followUp';

export function createTurn(parts: TurnParts, interaction: APIInteraction, respond: Respond): Turn {
  const { desk, platform, answers, tokens, logger } = parts;
  const requestId = requestIdOf('interaction', interaction.id);
  const actor = actorOfInteraction(interaction);
  const locale = pickLocale(actor.locale);
  const place = placeOfInteraction(interaction);
  const token: InteractionToken = { applicationId: interaction.application_id, token: interaction.token };
  let isLate = false;

  /** An answer that came too late for Discord is said where the command was given. */
  async function show(message: Message, how: Showing, target: ReplyTarget = targetAt(place, null)): Promise<void> {
    if (!isLate && (await answers[how](token, message, locale))) return;
    await platform.tell(target, actor.id, message, `${requestId}-late`).catch((error: unknown) => logger.error('an answer could not be shown to anybody', { requestId, error: String(error) }));
  }

  return {
    requestId,
    actor,
    locale,
    domains: parts.domains,
    async respond(response) {
      isLate = !(await respond(response));
      return !isLate;
    },
    async hear(command, args, card, how) {
      if (!isLate) tokens.set(requestId, token);
      const target = targetAt(place, card);
      const heard = await desk.hear({ requestId, command, args, actor, replyTarget: target }, card !== null);
      if (heard.kind === 'answer') await show(heard.message, how, target);
      else if (how === 'resolve' && !isLate) await show(accepted(heard, locale), how, target);
    },
    show: (message, how) => show(message, how),
  };
}

/** What was announced is filled in; the message in the channel shows the rest. */
function accepted({ message }: Heard, locale: Locale): Message {
  return noteMessage('success', TEXTS[locale].accepted, [...message.lines.slice(0, 1), TEXTS[locale].acceptedWhere]);
}
