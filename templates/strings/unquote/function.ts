/**
 * A text without the pair of quotes around it; a text that does not begin and end with the quote stays as it is.
 * @param quote what stands at both ends
 * @throws TypeError when `text` is not a string or `quote` is not one with something in it
 */
export function unquote(text: string, quote: string = '"'): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (typeof quote !== 'string' || quote === '') throw new TypeError('expected a quote that is not empty');
  const isQuoted = text.length >= 2 * quote.length && text.startsWith(quote) && text.endsWith(quote);
  return isQuoted ? text.slice(quote.length, -quote.length) : text;
}
