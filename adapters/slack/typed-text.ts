/** What people type into Slack, as they meant it. */

/**
 * Slack's markup back to plain text: addresses and names come in angle brackets, three characters come escaped, and phones
 * and Macs turn quotes and dashes into typographic ones.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function readSlackText(text: string): string {
  return text
    .replace(/<((?:[@#!]|https?:|mailto:|tel:)[^<>]*)>/g, (_, inner: string) => bracketed(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/(^|\s)—(?=[a-z])/g, '$1--')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** `mailto:a@example.com|a@example.com`, `https://example.com|example.com`, `@U1|ann`, `#C1|general`, `!subteam^S1|@team`. */
function bracketed(inner: string): string {
  const at = inner.indexOf('|');
  const target = at === -1 ? inner : inner.slice(0, at);
  const label = at === -1 ? '' : inner.slice(at + 1);
  if (/^[@#]/.test(target)) return label === '' ? target : `${target[0] ?? ''}${label.replace(/^[@#]/, '')}`;
  if (target.startsWith('!')) return label === '' ? `@${target.slice(1).split('^')[0] ?? ''}` : label;
  return label === '' ? target.replace(/^(?:mailto|tel):/, '') : label;
}

/** What is said to the bot in a message that mentions it: the words after the mention, else those before it. */
export function withoutMention(text: string, botUser: string | undefined): string {
  const mention = new RegExp(`<@${botUser ?? '[UW][A-Z0-9]+'}(?:\\|[^>]*)?>`);
  const found = mention.exec(text);
  if (!found) return text.trim();
  const after = text.slice(found.index + found[0].length).replace(/^[\s,:]+/, '').trim();
  return after === '' ? text.slice(0, found.index).trim() : after;
}

/** One line of a command for the typed-line reader: `/command words`. Nothing said asks for help; phones begin with a capital. */
export function commandLine(text: string): string {
  const said = text.replace(/^[/!]\s*/, '').trim();
  return said === '' ? '/help' : said.replace(/^\S+/, (name) => `/${name.toLowerCase()}`);
}
