/** Text of people made fit for a place that has a limit. */

/** Control characters but tab and newline, bidirectional overrides and isolates, zero-width characters, lone surrogates. */
// eslint-disable-next-line no-control-regex
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** The text with every hidden character shown as U+FFFD, so that nothing looks like something else. */
export function visible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(HIDDEN, '\ufffd');
}

/** At most `limit` UTF-16 units, with an ellipsis where something was cut off, and no half of a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, Math.max(limit - 1, 0)).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** For places that show text as it is: what would be a mention or a link elsewhere loses its bracket. */
export function plain(text: string, limit: number): string {
  const shown = cut(visible(text).replace(/<(?=[@#!]|[a-z]+:)/gi, '‹').trim(), limit);
  return shown === '' ? '–' : shown;
}

/**
 * For `text`, which Slack reads as markup: its three control characters are escaped, and none is cut in two.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function escaped(text: string, limit: number): string {
  let result = '';
  for (const character of visible(text)) {
    const next = character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : character;
    if (result.length + next.length > limit - 1) return `${result}…`;
    result += next;
  }
  return result;
}
