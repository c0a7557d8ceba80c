const DELIMITER = ',';

/**
 * Reads CSV (RFC 4180) whose first line names the columns. Quoted fields may hold delimiters, line breaks and doubled quotes; lines end with
 * LF, CRLF or CR; a byte order mark and empty lines are skipped. The column `__proto__` becomes an ordinary property.
 * @param delimiter one character other than a quote or a line break
 * @throws TypeError when an argument is not as said
 * @throws SyntaxError when a quoted field is not closed or goes on after its closing quote, or a row has more fields than the header
 */
export function csvToObjects(text: string, delimiter: string = DELIMITER): Record<string, string>[] {
  if (typeof text !== 'string') throw new TypeError(`expected a string, got ${typeof text}`);
  if (typeof delimiter !== 'string' || !/^[^"\r\n]$/.test(delimiter)) throw new TypeError(`expected one character as delimiter, got ${JSON.stringify(delimiter)}`);
  const [header = [], ...rows] = readRows(text.replace(/^\uFEFF/, ''), delimiter);
  return rows.map((row, index) => {
    if (row.length > header.length) throw new SyntaxError(`expected at most ${header.length} fields in row ${index + 1}, got ${row.length}`);
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

function readRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    row.push(field.value);
    const hasMore = text[field.end] === delimiter;
    at = hasMore ? field.end + 1 : skipLineBreak(text, field.end);
    if (hasMore && at < text.length) continue;
    if (hasMore) row.push('');
    if (row.length > 1 || row[0] !== '') rows.push(row);
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
