/** Forms as modals, and what comes back from them. */
import type { types, ViewOutput } from '@slack/bolt';
import type { Form, FormField } from '../../src/chat/form.ts';
import type { Locale } from '../../src/language/locale.ts';
import type { Message } from '../../src/message.ts';
import { cleanText } from '../../src/text.ts';
import { plain } from './cut.ts';
import { LIMITS } from './limits.ts';
import type { Place } from './place.ts';
import { renderMessage, type RenderOptions } from './render.ts';
import { TEXTS } from './texts.ts';

export const FORM = 'form';
const INPUT = 'value';
const FILE_INPUT = 'file_input';
/** Extensions by which Slack can choose; it has no name for others. https://docs.slack.dev/reference/objects/file-object */
const KNOWN_TYPES = ['csv', 'json'];

/** What a modal remembers until it is sent. */
export interface FormMemory {
  command: string;
  args: Record<string, string>;
  place: Place;
}

const words = (text: string, limit: number): types.PlainTextElement => ({ type: 'plain_text', text: plain(text, limit) });

/** The modal for a form; undefined when what it has to remember is longer than Slack keeps. */
export function formModal(form: Form, place: Place, locale: Locale): types.ModalView | undefined {
  const memory: FormMemory = { command: form.command, args: form.args, place };
  const metadata = JSON.stringify(memory);
  if (metadata.length > LIMITS.privateMetadata) return undefined;
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata,
    title: words(form.title, LIMITS.viewTitle),
    submit: words(form.submit, LIMITS.viewButton),
    close: words(TEXTS[locale].cancel, LIMITS.viewButton),
    blocks: form.fields.slice(0, LIMITS.viewBlocks).map(inputBlock),
  };
}

function inputBlock(field: FormField): types.InputBlock {
  const { name, label, isRequired, hint } = field;
  return {
    type: 'input',
    block_id: name,
    label: words(label, LIMITS.inputLabel),
    optional: !isRequired,
    ...(hint === undefined ? {} : { hint: words(hint, LIMITS.inputHint) }),
    element: inputElement(field),
  };
}

function inputElement({ isLong, initial, maxLength, file }: FormField): types.PlainTextInput | types.FileInput {
  const limit = Math.min(maxLength, LIMITS.inputText);
  if (!file) return { type: 'plain_text_input', action_id: INPUT, multiline: isLong, max_length: limit, ...(initial === undefined ? {} : { initial_value: initial.slice(0, limit) }) };
  return { type: FILE_INPUT, action_id: INPUT, max_files: 1, ...(KNOWN_TYPES.includes(file.extension) ? { filetypes: [file.extension] } : {}) };
}

/** A modal that only shows something, e.g. the answer to a button of the home tab. */
export function messageModal(message: Message, options: Omit<RenderOptions, 'isAlone'>): types.ModalView {
  return { type: 'modal', title: words('Saraphina', LIMITS.viewTitle), close: words(TEXTS[options.locale].close, LIMITS.viewButton), blocks: renderMessage(message, { ...options, isAlone: true }).blocks };
}

export function workingModal(locale: Locale): types.ModalView {
  return { type: 'modal', title: words('Saraphina', LIMITS.viewTitle), close: words(TEXTS[locale].close, LIMITS.viewButton), blocks: [{ type: 'section', text: words(TEXTS[locale].working, 100) }] };
}

export interface SentForm {
  memory: FormMemory;
  answers: Record<string, string>;
  /** Ids of the files that were handed in, by field. */
  files: Record<string, string>;
  /** What is wrong with an answer, by field; Slack shows it in the form, which stays open. */
  problems: Record<string, string>;
}

/** Reads what was filled in. @throws SyntaxError when it is none of our forms */
export function readForm({ private_metadata, blocks, state }: Pick<ViewOutput, 'private_metadata' | 'blocks' | 'state'>): SentForm {
  const memory = JSON.parse(private_metadata) as FormMemory;
  const inputs = Object.entries(state.values).map(([name, values]) => [name, values[INPUT]] as const);
  const answers = Object.fromEntries(inputs.filter(([, input]) => input?.type !== FILE_INPUT).map(([name, input]) => [name, input?.value ?? '']));
  const files = Object.fromEntries(inputs.flatMap(([name, input]) => (input?.type === FILE_INPUT && input.files?.[0] ? [[name, input.files[0].id]] : [])));
  const problems: Record<string, string> = {};
  for (const block of blocks) {
    const name = block.block_id ?? '';
    const answer = answers[name];
    const isOptional = !('optional' in block && block.optional === false);
    if (answer === undefined || (isOptional && answer.trim() === '')) continue;
    const problem = problemOf(answer, name);
    if (problem !== undefined) problems[name] = problem;
  }
  return { memory, answers, files, problems };
}

function problemOf(answer: string, name: string): string | undefined {
  try {
    cleanText(answer, name, LIMITS.inputText);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
