/** Cards as components, which read well on a phone: one box with a colour, the texts, and the buttons below them. */
import { ComponentType, MessageFlags, SeparatorSpacingSize, type APIAllowedMentions, type APIComponentInContainer, type APIMessageTopLevelComponent } from 'discord.js';
import type { Field, FileBlock, Message, Tone } from '../../src/message.ts';
import { buttonRows } from './buttons.ts';
import { userIdOf } from './ids.ts';
import { LIMITS, SHARES } from './limits.ts';
import { visible } from '../../src/text.ts';
import { escaped, plain } from './markup.ts';
import { gallery, type PaintedPicture } from './pictures.ts';

const COLOURS: Record<Tone, number> = { info: 0x5865f2, pending: 0x949ba4, success: 0x23a55a, warning: 0xf0b232, error: 0xda373c };

export interface MessageBody {
  flags: number;
  components: APIMessageTopLevelComponent[];
  allowed_mentions: APIAllowedMentions;
  /** The files that come along: they take the place of those from before. */
  attachments?: { id: number }[];
}

export interface Rendered {
  body: MessageBody;
  /** What did not fit; it goes into a message of its own, so that the buttons never depend on an upload. */
  files: FileBlock[];
}

export interface RenderOptions {
  /** Short code stands in the message itself. On a card it is a file, one tap away. */
  inline: boolean;
  /** Visible to one person only. */
  isEphemeral?: boolean;
  /** Shown in it; their files go with it. */
  pictures?: readonly PaintedPicture[];
}

/** A message as Discord takes it. Pure, and within every limit by construction. */
export function renderMessage(message: Message, { inline, isEphemeral = false, pictures = [] }: RenderOptions): Rendered {
  const pinged = (message.mentions ?? []).flatMap((id) => userIdOf(id) ?? []).slice(0, SHARES.mentions / 25);
  const lines = fitted(message.lines, SHARES.lines, SHARES.line, (line) => escaped(line, SHARES.line));
  const fields = fitted(message.fields, SHARES.fields, SHARES.field, fieldLine);
  const isCut = lines.isCut || fields.isCut;
  const inlined = inline ? message.files.find((file) => !file.isAttachment && fitsInline(file)) : undefined;
  const files = [...(isCut ? [wholeText(message)] : []), ...message.files.filter((file) => file !== inlined)];
  const rows = buttonRows(message.buttons);
  const parts: APIComponentInContainer[] = [
    ...texts([`### ${escaped(plain(message.title, LIMITS.content), SHARES.title)}`]),
    ...texts(lines.shown),
    ...(fields.shown.length === 0 ? [] : [separator(), ...texts(fields.shown)]),
    ...(inlined === undefined ? [] : texts([`**${escaped(inlined.name, SHARES.title)}**`, fenced(inlined)])),
    ...gallery(pictures),
    ...(files.length === 0 ? [] : texts([escapedNote(files)])),
    ...(rows.length === 0 ? [] : [separator(), ...rows]),
  ];
  return {
    body: {
      flags: MessageFlags.IsComponentsV2 | (isEphemeral ? MessageFlags.Ephemeral : 0),
      components: [...texts(pinged.length === 0 ? [] : [pinged.map((id) => `<@${id}>`).join(' ')]), { type: ComponentType.Container, accent_color: COLOURS[message.tone], components: parts }],
      allowed_mentions: { parse: [], users: pinged },
      ...(pictures.length === 0 ? {} : { attachments: pictures.map((_, id) => ({ id })) }),
    },
    files,
  };
}

function texts(lines: readonly string[]): { type: ComponentType.TextDisplay; content: string }[] {
  const content = lines.filter((line) => line.trim() !== '').join('\n');
  return content === '' ? [] : [{ type: ComponentType.TextDisplay, content }];
}

function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

function fieldLine({ label, value }: Field): string {
  return `**${escaped(plain(label, LIMITS.label), SHARES.field)}** ${escaped(value.trim() === '' ? '–' : value, SHARES.field)}`;
}

/** The first of these that fit into `limit` together, and whether anything of them is missing. */
function fitted<Item extends string | Field>(items: readonly Item[], limit: number, limitEach: number, shownAs: (item: Item) => string): { shown: string[]; isCut: boolean } {
  const shown: string[] = [];
  let left = limit;
  for (const item of items) {
    const line = shownAs(item);
    if (line.length + 1 > left) return { shown: [...shown, `… +${items.length - shown.length}`], isCut: true };
    left -= line.length + 1;
    shown.push(line);
  }
  return { shown, isCut: items.some((item) => isLong(typeof item === 'string' ? item : item.value, limitEach)) };
}

/** Whether `escaped` had to cut this text. */
function isLong(text: string, limit: number): boolean {
  return escaped(text, limit) !== escaped(text, 2 * limit);
}

/** A text with a fence of its own would break out of ours. */
function fitsInline({ text }: FileBlock): boolean {
  return text.length <= SHARES.inlineFile && text.trim() !== '' && !text.includes('```');
}

function fenced({ language, text }: FileBlock): string {
  return `\`\`\`${language === 'text' ? '' : language}\n${visible(text).trimEnd()}\n\`\`\``;
}

function escapedNote(files: readonly FileBlock[]): string {
  return `-# ${escaped(`📎 ${files.map(({ name }) => name).join(' · ')}`, SHARES.notes)}`;
}

/** Everything a message says, for where it is too long to be shown. */
function wholeText({ title, lines, fields }: Message): FileBlock {
  return { name: 'message.txt', language: 'text', text: [title, '', ...lines, '', ...fields.map(({ label, value }) => `${label}: ${value}`)].join('\n') };
}
