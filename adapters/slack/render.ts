/** A neutral message as Slack's blocks. Pure: the same message gives the same blocks, and every limit holds by construction. */
import type { types } from '@slack/bolt';
import { buttonId } from '../../src/chat/button-id.ts';
import type { Locale } from '../../src/language/locale.ts';
import type { Button, FileBlock, Message, Tone } from '../../src/message.ts';
import { cut, visible } from '../../src/text.ts';
import { escaped, plain } from './cut.ts';
import { ACTOR_IDS, splitActorId } from './ids.ts';
import { LIMITS, SHARES } from './limits.ts';
import { codeBlock, mention, richText, textElements } from './rich-text.ts';
import { TEXTS, type Texts } from './texts.ts';
import type { Upload } from './uploads.ts';

export interface RenderOptions {
  /** The workspace that has the bot; buttons carry it, since a click in a shared channel may come from another one. */
  team: string;
  locale: Locale;
  /** Names of people by identity, as `Ann Smith (@ann)`. */
  names: ReadonlyMap<string, string>;
  /** Nothing can be added below it, so files stand in the message as far as they fit. */
  isAlone: boolean;
}

export interface Rendered {
  /** What notifications and screen readers get, as Slack's markup with everything escaped. */
  text: string;
  blocks: types.KnownBlock[];
  /** What belongs below it as files; below a message that only one person sees, the pictures, which go to them directly. */
  uploads: Upload[];
}

const MARKS: Record<Tone, string> = { info: '', pending: '⏳ ', success: '✅ ', warning: '⚠️ ', error: '❌ ' };
const STARTS_WITH_SIGN = /^(?:\p{Extended_Pictographic}|[←-⇿✀-➿])/u;

export function renderMessage(message: Message, options: RenderOptions): Rendered {
  const texts = TEXTS[options.locale];
  const title = titleOf(message, options);
  const body = lineBlocks(message, options, texts);
  const files = fileBlocks(message, options, texts);
  const blocks: types.KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: plain(title, LIMITS.header), emoji: true } },
    ...mentionBlocks(message),
    ...body.blocks,
    ...fieldBlocks(message, options),
    ...files.blocks,
  ];
  const fallback = [title, ...message.lines.slice(0, 2).map((line) => named(line, options))].join('\n').trim();
  return {
    text: escaped(fallback === '' ? '–' : fallback, LIMITS.fallbackText),
    blocks: [...blocks, ...buttonBlocks(message.buttons, options.team, texts, LIMITS.messageBlocks - blocks.length)],
    uploads: [...files.uploads, ...body.uploads],
  };
}

function titleOf({ title, tone }: Message, options: RenderOptions): string {
  const shown = named(title, options);
  return STARTS_WITH_SIGN.test(shown) ? shown : `${MARKS[tone]}${shown}`;
}

function named(text: string, { names }: Pick<RenderOptions, 'names'>): string {
  return text.replace(ACTOR_IDS, (id) => names.get(id) ?? id);
}

/** The only pings there are. */
function mentionBlocks({ mentions = [] }: Message): types.KnownBlock[] {
  const users = mentions.flatMap((id) => splitActorId(id)?.user ?? []).slice(0, 20);
  return richText(users.flatMap((user) => [mention(user), ...textElements(' ')]));
}

function lineBlocks(message: Message, options: RenderOptions, texts: Texts): { blocks: types.KnownBlock[]; uploads: FileBlock[] } {
  const shown: string[] = [];
  let left: number = SHARES.lines;
  for (const line of message.lines) {
    const text = cut(named(line, options), SHARES.line);
    if (text.length + 1 > left) break;
    left -= text.length + 1;
    shown.push(text);
  }
  const hidden = message.lines.length - shown.length;
  const isCut = hidden > 0 || message.lines.some((line) => named(line, options).length > SHARES.line);
  const note = !isCut ? [] : [options.isAlone ? texts.cutHere : texts.moreLines(hidden)];
  const whole: FileBlock = { name: 'message.txt', language: 'text', text: message.lines.join('\n') };
  return { blocks: richText([...shown, ...note].flatMap((line, index) => textElements(index === 0 ? line : `\n${line}`))), uploads: isCut && !options.isAlone ? [whole] : [] };
}

function fieldBlocks({ fields }: Message, options: RenderOptions): types.KnownBlock[] {
  const elements: types.RichTextElement[] = [];
  let left: number = SHARES.fields;
  for (const { label, value } of fields) {
    const name = cut(visible(label), 60);
    const text = cut(named(value, options), SHARES.field);
    left -= name.length + text.length + 3;
    if (left < 0) break;
    const end = elements.length === 0 ? '' : '\n';
    elements.push(...textElements(`${end}${name}: `, { bold: true }), ...textElements(text));
  }
  return richText(elements);
}

/** Short code stands in the message; longer code is a file in the thread, where buttons would be lost. So is every picture. */
function fileBlocks({ files, pictures = [] }: Message, { isAlone }: RenderOptions, texts: Texts): Pick<Rendered, 'blocks' | 'uploads'> {
  const blocks: types.KnownBlock[] = [];
  const uploads: FileBlock[] = [];
  let left: number = isAlone ? SHARES.aloneFiles : SHARES.inlineFiles;
  for (const file of files.slice(0, 10)) {
    const most = isAlone ? left : file.isAttachment ? 0 : Math.min(left, SHARES.inlineFile);
    if (file.text.length > most && !isAlone) uploads.push(file);
    else if (left > 0) blocks.push(...codeBlock(cut(file.name, 80), file.text.length > most ? `${cut(file.text, most)}\n${texts.cutHere}` : file.text));
    if (file.text.length <= most || isAlone) left -= file.text.length;
  }
  const added = [...uploads, ...pictures];
  if (added.length > 0) blocks.push(note((isAlone ? texts.pictureDirect : texts.filesBelow)(added.map(({ name }) => cut(visible(name), 80)).join(', '))));
  return { blocks, uploads: added };
}

function note(text: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text: plain(text, LIMITS.contextText), emoji: true }] };
}

/** Every button, in as many rows as it takes; many buttons have shorter words. */
export function buttonBlocks(buttons: readonly Button[], team: string, texts: Texts, mostRows: number): types.KnownBlock[] {
  const share = Math.floor(SHARES.buttons / Math.max(buttons.length, 1));
  const elements = buttons.slice(0, mostRows * LIMITS.actionsElements).map((button, index) => buttonElement(button, index, share, texts));
  const rows: types.KnownBlock[] = [];
  for (let at = 0; at < elements.length; at += LIMITS.actionsElements) {
    rows.push({ type: 'actions', block_id: `${team}:${at}`, elements: elements.slice(at, at + LIMITS.actionsElements) });
  }
  return rows;
}

function buttonElement(button: Button, index: number, share: number, texts: Texts): types.Button {
  const label = plain(button.label, Math.min(LIMITS.buttonText, Math.max(Math.floor(share / 3), 3)));
  return {
    type: 'button',
    action_id: `press:${index}`,
    value: buttonId(button),
    text: { type: 'plain_text', text: label, emoji: true },
    ...(button.style === 'plain' ? {} : { style: button.style }),
    ...(button.confirm === undefined ? {} : { confirm: confirmDialog(button.confirm, label, button.style, Math.min(LIMITS.confirmText, Math.max(Math.floor(share / 2), 20)), texts) }),
  };
}

function confirmDialog(question: string, label: string, style: Button['style'], limit: number, texts: Texts): types.ConfirmationDialog {
  const words = (text: string, most: number): types.PlainTextElement => ({ type: 'plain_text', text: plain(text, most) });
  return {
    title: words(texts.sure, LIMITS.confirmTitle),
    text: words(question, limit),
    confirm: words(label, LIMITS.confirmButton),
    deny: words(texts.cancel, LIMITS.confirmButton),
    ...(style === 'plain' ? {} : { style }),
  };
}

/** The workspace whose bot shows the button in this block. */
export function teamOfBlock(blockId: string): string | undefined {
  return /^([A-Z0-9]+):\d+$/.exec(blockId)?.[1];
}

/** Identities in a message whose names are worth looking up. */
export function actorIdsIn({ title, lines, fields }: Message): string[] {
  const text = [title, ...lines, ...fields.map(({ value }) => value)].join('\n');
  return [...new Set(text.match(ACTOR_IDS) ?? [])].slice(0, 20);
}
