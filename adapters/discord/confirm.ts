/** “Are you sure?”, asked of one person, so that a slip of the thumb decides nothing. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { PressedButton } from '../../src/chat/button-id.ts';
import type { Locale } from '../../src/language/locale.ts';
import { CANCEL_ID, sureId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { plain } from './markup.ts';
import { renderMessage, type MessageBody } from './render.ts';
import { noteMessage, TEXTS } from './texts.ts';

/**
 * The question, with what exactly is decided on.
 * @param id the button's own id
 * @param card the message whose button was pressed; null when nobody else sees that
 */
export function confirmBody({ args, command }: PressedButton, id: string, card: { messageId: string | null; label: string | undefined }, locale: Locale): MessageBody {
  const texts = TEXTS[locale];
  const label = card.label ?? command;
  const { body } = renderMessage(noteMessage('warning', texts.sure(label), [texts.content(args['artifactId'] ?? '', (args['signature'] ?? '').slice(0, 12))]), { inline: true, isEphemeral: true });
  const yes = { type: ComponentType.Button as const, style: ButtonStyle.Success as const, label: plain(`${texts.yes}: ${label}`, LIMITS.buttonLabel), custom_id: sureId(card.messageId ?? '0', id) };
  const no = { type: ComponentType.Button as const, style: ButtonStyle.Secondary as const, label: texts.cancel, custom_id: CANCEL_ID };
  return { ...body, components: [...body.components, { type: ComponentType.ActionRow, components: [yes, no] }] };
}

/** What stands on the button with this id, anywhere in these components. */
export function labelOf(components: readonly unknown[] | undefined, id: string): string | undefined {
  for (const part of (components ?? []) as readonly { custom_id?: string; label?: string; components?: readonly unknown[] }[]) {
    const found = part.custom_id === id ? part.label : labelOf(part.components, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
