/** What people do on Discord: slash commands, buttons and forms. The first answer is always given before anything is looked up. */
import {
  ApplicationCommandType,
  InteractionResponseType as Answer,
  InteractionType,
  MessageFlags,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from 'discord.js';
import type { App } from '../../src/app.ts';
import { errorCard } from '../../src/cards.ts';
import { formFor } from '../../src/chat/form.ts';
import { COMMANDS } from '../../src/commands.ts';
import { toErrorReport } from '../../src/errors.ts';
import type { Message } from '../../src/message.ts';
import { fileArgs } from './attachments.ts';
import { choicesFor } from './autocomplete.ts';
import { confirmBody, labelOf } from './confirm.ts';
import { readControlId, readFormId, requestIdOf } from './ids.ts';
import { argsFromModal, formModal } from './modal.ts';
import { readCommand } from './read-command.ts';
import { renderMessage } from './render.ts';
import { noteMessage, TEXTS } from './texts.ts';
import { createTurn, type Respond, type Turn, type TurnParts } from './turn.ts';

export interface InteractionParts extends Omit<TurnParts, 'desk'> {
  app: App;
  /** undefined until the bot has started. */
  desk(): TurnParts['desk'] | undefined;
}

/** Answers an interaction. Never throws. */
export type Interactions = (interaction: APIInteraction, respond: Respond) => Promise<void>;

export function createInteractions(parts: InteractionParts): Interactions {
  const { app, logger } = parts;
  return async (interaction, respond) => {
    try {
      const desk = parts.desk();
      if (interaction.type === InteractionType.Ping) return void (await respond({ type: Answer.Pong }));
      if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return await autocomplete(app, interaction, respond);
      if (!desk) return void (await respond(privately(noteMessage('info', TEXTS.en.notHeard))));
      const turn = createTurn({ ...parts, desk }, interaction, respond);
      if (interaction.type === InteractionType.ApplicationCommand) await slashCommand(turn, interaction);
      else if (interaction.type === InteractionType.MessageComponent) await press(turn, interaction);
      else await submittedForm(turn, interaction);
    } catch (error) {
      const reference = requestIdOf('interaction', interaction.id);
      logger.error('an interaction failed', { reference, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      await respond(privately(errorCard(toErrorReport(error, reference))));
    }
  };
}

async function autocomplete(app: App, interaction: APIApplicationCommandAutocompleteInteraction, respond: Respond): Promise<void> {
  const choices = await choicesFor(app, interaction);
  await respond({ type: Answer.ApplicationCommandAutocompleteResult, data: { choices } });
}

async function slashCommand(turn: Turn, { data }: APIApplicationCommandInteraction): Promise<void> {
  if (data.type !== ApplicationCommandType.ChatInput) return;
  const given = attempt(() => readCommand(data));
  if (given.ok && (await openForm(turn, given.value.command, given.value.args))) return;
  await turn.respond({ type: Answer.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } });
  try {
    if (!given.ok) throw given.error;
    const { command, args, files } = given.value;
    await turn.hear(command, { ...args, ...(await fileArgs(command, files, turn.locale)) }, null, 'resolve');
  } catch (error) {
    await turn.show(errorCard(toErrorReport(error, turn.requestId), turn.actor.locale), 'resolve');
  }
}

async function press(turn: Turn, { data, message }: APIMessageComponentInteraction): Promise<void> {
  const id = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  const pressed = readControlId(id);
  const texts = TEXTS[turn.locale];
  if (!pressed) return void (await turn.respond(privately(noteMessage('warning', texts.oldButton))));
  if (pressed.kind === 'cancel') return void (await turn.respond(instead(noteMessage('info', texts.cancelled))));
  const { command, args } = pressed.button;
  if (pressed.kind === 'ask') {
    const body = confirmBody(pressed.button, pressed.id, { messageId: cardOf(message), label: labelOf(message.components, id) }, turn.locale);
    return answeredInTime(turn, command, turn.respond({ type: Answer.ChannelMessageWithSource, data: body }));
  }
  if (pressed.kind === 'sure') {
    await turn.respond(instead(noteMessage('pending', texts.working)));
    return turn.hear(command, args, pressed.cardId === '0' ? null : pressed.cardId, 'resolve');
  }
  if (await openForm(turn, command, args)) return;
  await turn.respond({ type: Answer.DeferredMessageUpdate });
  await turn.hear(command, args, cardOf(message), 'followUp');
}

async function submittedForm(turn: Turn, { data, message }: APIModalSubmitInteraction): Promise<void> {
  const form = readFormId(data.custom_id);
  if (!form) return void (await turn.respond(privately(noteMessage('warning', TEXTS[turn.locale].oldForm))));
  const args = argsFromModal(form, data);
  // A form that a button opened belongs to that button's message, which stays as it is.
  if (message) {
    await turn.respond({ type: Answer.DeferredMessageUpdate });
    return turn.hear(form.command, args, cardOf(message), 'followUp');
  }
  await turn.respond({ type: Answer.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } });
  await turn.hear(form.command, args, null, 'resolve');
}

/** Opens the form for what is missing; false when nothing is, or the form can't hold what is known. */
async function openForm(turn: Turn, command: string, args: Record<string, unknown>): Promise<boolean> {
  const form = formFor(command, args, turn.locale, turn.domains());
  const modal = form && formModal(form, turn.locale);
  if (!modal) return false;
  await answeredInTime(turn, command, turn.respond({ type: Answer.Modal, data: modal }));
  return true;
}

/** A form or a question that could not be shown in time is not lost silently. */
async function answeredInTime(turn: Turn, command: string, responding: Promise<boolean>): Promise<void> {
  if (await responding) return;
  const usage = COMMANDS.find(({ name }) => name === command)?.usage ?? '';
  await turn.show(noteMessage('warning', TEXTS[turn.locale].formFailed(`${command} ${usage}`)), 'followUp');
}

/** The message, unless only one person sees it: there a card of its own shows what becomes of the command. */
function cardOf({ id, flags }: APIMessage): string | null {
  return ((flags ?? 0) & MessageFlags.Ephemeral) === 0 ? id : null;
}

function privately(message: Message): { type: Answer.ChannelMessageWithSource; data: object } {
  return { type: Answer.ChannelMessageWithSource, data: renderMessage(message, { inline: true, isEphemeral: true }).body };
}

function instead(message: Message): { type: Answer.UpdateMessage; data: object } {
  return { type: Answer.UpdateMessage, data: renderMessage(message, { inline: true }).body };
}

function attempt<Value>(work: () => Value): { ok: true; value: Value } | { ok: false; error: unknown } {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, error };
  }
}
