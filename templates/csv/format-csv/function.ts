const DELIMITER = ',';
const LINE_END = '\r\n';

/**
 * Writes rows as CSV (RFC 4180): fields with delimiters, quotes or line breaks are quoted; lines are joined by CRLF, without one at
 * the end; null and undefined become empty fields. Text fields that a spreadsheet would run as a formula (starting with = + - @, tab or CR)
 * get a leading apostrophe (OWASP CSV injection); numbers never do.
 * @param delimiter one character other than a quote or a line break
 * @throws TypeError when `rows` is not an array of arrays or `delimiter` is not as said
 */
export function formatCsv(rows: readonly (readonly unknown[])[], delimiter: string = DELIMITER): string {
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) throw new TypeError('expected an array of arrays');
  if (typeof delimiter !== 'string' || !/^[^"\r\n]$/.test(delimiter)) throw new TypeError(`expected one character as delimiter, got ${JSON.stringify(delimiter)}`);
  return rows.map((row: readonly unknown[]) => row.map((value) => formatField(value, delimiter)).join(delimiter)).join(LINE_END);
}

function formatField(value: unknown, delimiter: string): string {
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : String(value ?? '');
  const special = text.includes(delimiter) || /["\r\n]/.test(text);
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}
