import type { Button, Message } from '../../src/message.ts';

/** A message as terminal text: title, sentences, fields, code and what to type next; code that stands there needs no command. */
export function renderMessage(message: Message): string {
  const width = Math.max(0, ...message.fields.map((field) => field.label.length));
  const blocks = [
    [message.title, ...message.lines].join('\n'),
    message.fields.map((field) => `  ${field.label.padEnd(width)}  ${field.value}`).join('\n'),
    ...message.files.map((file) => `── ${file.name}\n${file.text.trimEnd()}`),
    message.buttons.filter(({ command }) => command !== 'show' || message.files.length === 0).map(nextCommand).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function nextCommand({ label, command, artifactId, args, needsReason }: Button): string {
  const words = [command, artifactId, ...Object.values(args ?? {}), ...(needsReason ? ['"<reason>"'] : [])];
  return `→ ${label}: ./scripts/saraphina ${words.join(' ')}`;
}
