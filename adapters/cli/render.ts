import type { Message } from '../../src/message.ts';

/** A message as terminal text: title, sentences, fields, code and what to type next. */
export function renderMessage(message: Message): string {
  const width = Math.max(0, ...message.fields.map((field) => field.label.length));
  const blocks = [
    [message.title, ...message.lines].join('\n'),
    message.fields.map((field) => `  ${field.label.padEnd(width)}  ${field.value}`).join('\n'),
    ...message.files.map((file) => `── ${file.name}\n${file.text.trimEnd()}`),
    message.buttons.map((button) => `→ ${button.label}: ./scripts/saraphina ${button.command} ${button.artifactId}${button.needsReason ? ' "<reason>"' : ''}`).join('\n'),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}
