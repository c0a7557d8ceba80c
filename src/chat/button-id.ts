import type { Button } from '../message.ts';

/** Discord's limit for a `custom_id`; it fits Slack's as well. */
export const BUTTON_ID_LIMIT = 100;

export interface PressedButton {
  command: string;
  args: Record<string, string>;
}

/** The opaque id of a button: command, what it is about, and one more word, the start of the content's hash or a template. */
export function buttonId({ command, artifactId, signature, args }: Button): string {
  const detail = args?.['template'] ?? signature?.slice(0, 16) ?? '';
  const id = `${command}:${artifactId}:${detail}`;
  if (id.length > BUTTON_ID_LIMIT) throw new RangeError(`expected a button id of at most ${BUTTON_ID_LIMIT} characters, got ${id}`);
  return id;
}

/** What a press of the button with this id asks for; undefined when it is none of ours. */
export function pressedButton(id: string): PressedButton | undefined {
  const [, command, artifactId, detail] = /^([a-z-]{1,30}):([\w-]{1,60}):([\w-]{0,64})$/.exec(id) ?? [];
  if (command === undefined || artifactId === undefined || detail === undefined) return undefined;
  if (command === 'choose') return { command, args: { artifactId, template: detail } };
  if (command === 'show') return { command, args: { id: artifactId } };
  return { command, args: { artifactId, ...(detail === '' ? {} : { signature: detail }) } };
}
