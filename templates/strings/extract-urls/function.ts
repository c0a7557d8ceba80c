/**
 * All http and https URLs of a text in order. Closing punctuation and quotes are left out, as is a closing bracket
 * without an opening one in the URL.
 * @throws TypeError when `text` is not a string
 */
export function extractUrls(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const candidates = text.match(/\bhttps?:\/\/[^\s<>"“”]+/gi) ?? [];
  return candidates.map(trimEnd).filter((url) => URL.canParse(url));
}

function trimEnd(url: string): string {
  let end = url.length;
  while (isClosing(url.slice(0, end))) end -= 1;
  return url.slice(0, end);
}

function isClosing(url: string): boolean {
  const last = url.at(-1) as string;
  if (last === ')') return count(url, ')') > count(url, '(');
  if (last === ']') return count(url, ']') > count(url, '[');
  return ".,;:!?'’*_…".includes(last);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
