/**
 * A text without the lines that are empty or have only white space; the other lines stay as they are, joined by line feeds. Lines end with LF, CRLF or CR.
 * @throws TypeError when `text` is not a string
 */
export function removeEmptyLines(text: string): string {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').join('\n');
}
