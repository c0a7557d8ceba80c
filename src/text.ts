import { SaraphinaError } from './errors.ts';

/** Control characters but tab and newline, bidirectional overrides and isolates, zero-width characters, lone surrogates. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/u;

export const REQUEST_LIMIT = 4000;
export const REASON_LIMIT = 2000;

/**
 * Free text from a person, trimmed.
 * @param what how the text is called in messages, e.g. `request`
 * @param limit most UTF-16 code units allowed
 * @throws SaraphinaError `REQUEST_EMPTY`, `REQUEST_TOO_LONG` or `UNSAFE_TEXT`
 */
export function cleanText(text: string, what: string, limit: number): string {
  const trimmed = text.replaceAll('\r\n', '\n').trim();
  if (trimmed === '') throw new SaraphinaError('REQUEST_EMPTY', `the ${what} is empty; expected a sentence`);
  if (trimmed.length > limit) {
    throw new SaraphinaError('REQUEST_TOO_LONG', `the ${what} has ${trimmed.length} characters; the limit is ${limit}`, { limit });
  }
  const found = UNSAFE.exec(trimmed);
  if (found) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new SaraphinaError('UNSAFE_TEXT', `the ${what} holds the hidden or control character U+${code} at position ${found.index + 1}; remove it and send it again`);
  }
  return trimmed;
}

/** One line of text for a log or a card: line breaks become spaces, cut with an ellipsis. */
export function oneLine(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= limit ? flat : `${flat.slice(0, limit - 1)}…`;
}

const EVERY_UNSAFE = new RegExp(UNSAFE, 'gu');

/** The text with every hidden or control character shown as U+FFFD, so that nothing looks like something else. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(EVERY_UNSAFE, '\ufffd');
}

/** At most `limit` UTF-16 units, with an ellipsis where something was cut off, and no half of a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, Math.max(limit - 1, 0)).replace(/[\ud800-\udbff]$/, '')}…`;
}
