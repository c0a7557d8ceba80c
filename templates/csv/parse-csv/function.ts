const DELIMITER = ',';

/**
 * Reads CSV (RFC 4180) into rows of texts: quoted fields may contain delimiters, line breaks and doubled quotes; lines end
 * with LF, CRLF or CR; a byte order mark and one line break at the end are skipped. An empty text has no rows.
 * @param delimiter one character other than a quote or a line break
 * @throws TypeError when an argument is not as said
 * @throws SyntaxError when a quoted field is not closed or goes on after its closing quote
 */
export function parseCsv(text: string, delimiter: string = DELIMITER): string[][] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (typeof delimiter !== 'string' || !/^[^"\r\n]$/.test(delimiter)) throw new TypeError(`expected one character as delimiter, got ${JSON.stringify(delimiter)}`);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length || row.length > 0) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    row.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    at = skipLineBreak(text, at);
    rows.push(row);
    row = [];
  }
  return rows;
}

function plainField(text: string, start: number, delimiter: string): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): { value: string; end: number } {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) throw new SyntaxError(`the quoted field at position ${start} is not closed`);
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function skipLineBreak(text: string, at: number): number {
  if (at < text.length && text[at] !== '\n' && text[at] !== '\r') throw new SyntaxError(`expected a delimiter or a line break at position ${at}`);
  return at + (text.startsWith('\r\n', at) ? 2 : 1);
}
