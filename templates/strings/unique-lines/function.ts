/**
 * A text without the lines that occurred before in it; joined by line feeds. Lines end with LF, CRLF or CR.
 * @throws TypeError when `text` is not a string
 */
export function uniqueLines(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return [...new Set(text.split(/\r\n|\n|\r/))].join('\n');
}
