/**
 * How many lines a text has; the empty text has none, and a line end at the end begins no new line. Lines end with LF, CRLF or CR.
 * @throws TypeError when `text` is not a string
 */
export function countLines(text: string): number {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}
