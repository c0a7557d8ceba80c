/**
 * Removes tags, comments, and script and style elements with their contents. A `<` that opens no tag stays. The result is
 * plain text: escape it before it is put into HTML again. Takes linear time.
 * @throws TypeError when `html` is not a string
 */
export function stripHtmlTags(html: string): string {
  if (typeof html !== 'string') throw new TypeError(`expected a string, got ${typeof html}`);
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const start = open < 0 ? html.length : open;
    const end = endOfMarkup(html, start);
    text += html.slice(at, end === start ? start + 1 : start);
    at = end === start ? start + 1 : end;
  }
  return text;
}

/** Where the markup that begins here ends; `start` itself when there is none. */
function endOfMarkup(html: string, start: number): number {
  const opening = html.slice(start, start + 8);
  if (opening.startsWith('<!--')) return endOf(/-->/g, html, start + 4);
  if (!/^<\/?[a-z!?]/i.test(opening)) return start;
  const end = endOfTag(html, start);
  const name = /^<(script|style)\b/i.exec(opening)?.[1];
  return name === undefined ? end : endOf(new RegExp(`</${name}\\s*>`, 'gi'), html, end);
}

function endOf(pattern: RegExp, html: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

/** Behind the first `>` that is not in quotes. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html[at] as string;
    if (quote === '' && character === '>') return at + 1;
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  return html.length;
}
