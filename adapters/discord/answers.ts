/** Answers to one person by the token of their interaction, which only they see and which is good for 15 minutes. */
import { MessageFlags, Routes, type RawFile, type REST } from 'discord.js';
import type { Locale } from '../../src/language/locale.ts';
import type { Message } from '../../src/message.ts';
import { isGone, reasonOf } from './errors.ts';
import { attachments } from './files.ts';
import { withPictures, type Painting } from './pictures.ts';
import { renderMessage, type Rendered } from './render.ts';
import { noteMessage, TEXTS } from './texts.ts';
import type { InteractionToken } from './tokens.ts';

export interface Answers {
  /** Fills in the answer that was announced, or replaces the private message whose button was pressed. False when it is too late. Never throws. */
  resolve(token: InteractionToken, message: Message, locale: Locale): Promise<boolean>;
  /** Says something more. False when it is too late. Never throws. */
  followUp(token: InteractionToken, message: Message, locale: Locale): Promise<boolean>;
}

export function createAnswers({ rest, ...painting }: { rest: REST } & Painting): Answers {
  const { logger } = painting;
  const post = ({ applicationId, token }: InteractionToken, parts: object): Promise<unknown> => rest.post(Routes.webhook(applicationId, token), { auth: false, ...parts });

  /** @param isPrivate what is sent makes itself private; else the place where it is shown does */
  async function deliver(token: InteractionToken, message: Message, locale: Locale, isPrivate: boolean, send: (parts: { body: object; files?: RawFile[] }) => Promise<unknown>): Promise<boolean> {
    let files: Rendered['files'];
    try {
      files = await withPictures(message, locale, painting, async (shown, pictures) => {
        const rendered = renderMessage(shown, { inline: true, isEphemeral: isPrivate, pictures });
        await send({ body: rendered.body, ...(pictures.length === 0 ? {} : { files: pictures.map(({ file }) => file) }) });
        return rendered.files;
      });
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
    resolve: (token, message, locale) => deliver(token, message, locale, false, (parts) => rest.patch(Routes.webhookMessage(token.applicationId, token.token, '@original'), { auth: false, ...parts })),
    followUp: (token, message, locale) => deliver(token, message, locale, true, (parts) => post(token, parts)),
  };
}
