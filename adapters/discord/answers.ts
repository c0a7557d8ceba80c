/** Answers to one person by the token of their interaction, which only they see and which is good for 15 minutes. */
import { MessageFlags, Routes, type REST } from 'discord.js';
import type { Locale } from '../../src/language/locale.ts';
import type { Message } from '../../src/message.ts';
import type { Logger } from '../../src/ports.ts';
import { isGone, reasonOf } from './errors.ts';
import { attachments } from './files.ts';
import { renderMessage, type Rendered } from './render.ts';
import { noteMessage, TEXTS } from './texts.ts';
import type { InteractionToken } from './tokens.ts';

export interface Answers {
  /** Fills in the answer that was announced, or replaces the private message whose button was pressed. False when it is too late. Never throws. */
  resolve(token: InteractionToken, message: Message, locale: Locale): Promise<boolean>;
  /** Says something more. False when it is too late. Never throws. */
  followUp(token: InteractionToken, message: Message, locale: Locale): Promise<boolean>;
}

export function createAnswers({ rest, logger }: { rest: REST; logger: Logger }): Answers {
  const post = ({ applicationId, token }: InteractionToken, parts: object): Promise<unknown> => rest.post(Routes.webhook(applicationId, token), { auth: false, ...parts });

  async function deliver(token: InteractionToken, { files }: Rendered, locale: Locale, send: () => Promise<unknown>): Promise<boolean> {
    try {
      await send();
    } catch (error) {
      logger.warn(isGone(error) ? 'an interaction was too old to be answered; it is said in the channel' : 'an interaction could not be answered; it is said in the channel', { error: reasonOf(error) });
      return false;
    }
    await addFiles(token, files, locale);
    return true;
  }

  async function addFiles(token: InteractionToken, files: Rendered['files'], locale: Locale): Promise<void> {
    try {
      for (const some of attachments(files, TEXTS[locale].cutHere)) {
        await post(token, { body: { content: some.map(({ name }) => `📎 \`${name}\``).join(' · '), flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } }, files: some });
      }
    } catch (error) {
      const names = files.map(({ name }) => name).join(', ');
      logger.warn('files could not be added to an answer', { files: names, error: reasonOf(error) });
      const note = noteMessage('warning', TEXTS[locale].fileFailed(names, reasonOf(error)));
      await post(token, { body: renderMessage(note, { inline: true, isEphemeral: true }).body }).catch(() => undefined);
    }
  }

  return {
    resolve(token, message, locale) {
      const rendered = renderMessage(message, { inline: true });
      return deliver(token, rendered, locale, () => rest.patch(Routes.webhookMessage(token.applicationId, token.token, '@original'), { auth: false, body: rendered.body }));
    },
    followUp(token, message, locale) {
      const rendered = renderMessage(message, { inline: true, isEphemeral: true });
      return deliver(token, rendered, locale, () => post(token, { body: rendered.body }));
    },
  };
}
