/**
 * The values of newline-delimited JSON, one on each line. Lines end with LF or CRLF; blank ones and a byte order mark are skipped.
 * @throws TypeError when `text` is not a string
 * @throws SyntaxError when a line is not JSON, with the number of the line from 1
 */
export function parseNdjson(text: string): unknown[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line.replace(/^\uFEFF/, ''), index + 1)]));
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new SyntaxError(`expected JSON on line ${number}`, { cause: error });
  }
}
