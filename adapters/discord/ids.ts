import { sha256 } from '../../src/audit/audit-entry.ts';
import { buttonId, pressedButton, type PressedButton } from '../../src/chat/button-id.ts';
import type { Form } from '../../src/chat/form.ts';
import { COMMANDS } from '../../src/commands.ts';
import type { Button } from '../../src/message.ts';
import { LIMITS } from './limits.ts';

export function actorIdOf(userId: string): string {
  return `discord:${userId}`;
}

/** The user behind an identity; undefined when it is none of ours. */
export function userIdOf(actorId: string): string | undefined {
  return /^discord:(\d+)$/.exec(actorId)?.[1];
}

/** The request's id: the same for every delivery of one interaction or message. */
export function requestIdOf(kind: 'interaction' | 'message', id: string): string {
  return `req-${sha256(JSON.stringify(['discord', kind, id])).slice(0, 20)}`;
}

/** Discord posts a message with the same nonce once, for some minutes. */
export function nonceOf(key: string): string {
  return sha256(key).slice(0, LIMITS.nonce);
}

/** What the control that was used asks for. */
export type Pressed =
  | { kind: 'press'; button: PressedButton }
  /** The question whether they are sure comes first. */
  | { kind: 'ask'; button: PressedButton; id: string }
  /** Yes to that question, which was asked about the message `cardId`. */
  | { kind: 'sure'; button: PressedButton; cardId: string }
  | { kind: 'cancel' };

export const CANCEL_ID = 'cancel';

/** The id of a button on a card. */
export function controlId(button: Button): string {
  return within(button.confirm === undefined ? buttonId(button) : `ask:${buttonId(button)}`);
}

/** The id of the yes to “are you sure?”. @param id the button's own id */
export function sureId(cardId: string, id: string): string {
  return within(`sure:${cardId}:${id}`);
}

/** undefined when it is none of ours, e.g. of an older version. */
export function readControlId(id: string): Pressed | undefined {
  if (id === CANCEL_ID) return { kind: 'cancel' };
  const [, cardId = '', sure = ''] = /^sure:(\d{1,20}):(.+)$/.exec(id) ?? [];
  const [, asked = ''] = /^ask:(.+)$/.exec(id) ?? [];
  const button = pressedButton(sure || asked || id);
  if (!button || !COMMANDS.some(({ name }) => name === button.command)) return undefined;
  if (sure !== '') return { kind: 'sure', button, cardId };
  return asked === '' ? { kind: 'press', button } : { kind: 'ask', button, id: asked };
}

/** The id of a modal holds what is known already; undefined when that is too long for one. */
export function formId({ command, args }: Pick<Form, 'command' | 'args'>): string | undefined {
  const id = `form:${command}?${new URLSearchParams(args).toString()}`;
  return id.length > LIMITS.customId ? undefined : id;
}

export function readFormId(id: string): Pick<Form, 'command' | 'args'> | undefined {
  const [, command, args] = /^form:([a-z-]{1,30})\?(.*)$/.exec(id) ?? [];
  return command === undefined ? undefined : { command, args: Object.fromEntries(new URLSearchParams(args)) };
}

function within(id: string): string {
  if (id.length > LIMITS.customId) throw new RangeError(`expected an id of at most ${LIMITS.customId} characters, got ${id}`);
  return id;
}
