/** Text of people made fit for a place that has a limit. */

import { cut, visible } from '../../src/text.ts';

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
