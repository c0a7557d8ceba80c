/**
 * The lines of a text: line feeds, carriage returns and both together end a line. A break at the end gives a last empty line; the empty text is one line.
 * @throws TypeError when `text` is not a string
 */
export function splitLines(text: string): string[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.split(/\r\n|\n|\r/);
}
