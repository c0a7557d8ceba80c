/** The form of a catalogue: English decides which texts there are, and the compiler finds one that is missing. */
import type { ErrorCode } from '../errors.ts';
import type { messages } from './en/messages.ts';
import type { stored } from './en/stored.ts';
import type { templateMessages } from './en/template-messages.ts';

/** One text for each form that a number takes; a form without a text of its own uses `other`. */
export interface Plural {
  one: string;
  other: string;
}

export type MessageKey = keyof typeof messages;
/** The texts about templates, which have a file of their own. */
export type TemplateMessages = Pick<Messages, keyof typeof templateMessages>;
export type Messages = { readonly [Key in MessageKey]: (typeof messages)[Key] extends string ? string : Plural };

/** What stands between braces in a text. */
type Names<Text> = Text extends Plural ? Names<Text['other']> : Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
/** Names that a text has filled in; a number is written as the language writes it, and `count` chooses the form. */
export type Params<Key extends MessageKey> = Record<Names<(typeof messages)[Key]>, string | number> & ((typeof messages)[Key] extends Plural ? { count: number } : unknown);

export interface ErrorText {
  title: string;
  /** What the person can do about it. */
  advice: string;
}

export type ErrorTexts = Readonly<Record<ErrorCode, ErrorText>>;

export type StoredKey = keyof typeof stored;
export type StoredTexts = Readonly<Record<StoredKey, string>>;

export interface Catalogue {
  messages: Messages;
  errors: ErrorTexts;
  stored: StoredTexts;
}
