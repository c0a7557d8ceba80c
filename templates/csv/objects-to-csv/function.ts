const DELIMITER = ',';
const LINE_END = '\r\n';

/**
 * CSV (RFC 4180) with a header line; lines are joined by CRLF, without one at the end. Fields with delimiters, quotes or line breaks are quoted. Text that
 * a spreadsheet would run as a formula (starting with = + - @, tab or CR) gets a leading apostrophe (OWASP CSV injection); numbers never do.
 * @param columns which keys, in which order; by default all keys in order of first appearance
 * @param delimiter one character other than a quote or a line break
 * @throws TypeError when an argument is not as said
 */
export function objectsToCsv(objects: readonly object[], columns: readonly string[] = keysOf(objects), delimiter: string = DELIMITER): string {
  if (!Array.isArray(columns) || !columns.every((column) => typeof column === 'string')) throw new TypeError('expected an array of column names');
  if (typeof delimiter !== 'string' || !/^[^"\r\n]$/.test(delimiter)) throw new TypeError(`expected one character as delimiter, got ${JSON.stringify(delimiter)}`);
  keysOf(objects);
  const rows = objects.map((object) => columns.map((column) => (Object.hasOwn(object, column) ? (object as Record<string, unknown>)[column] : undefined)));
  return columns.length === 0 ? '' : [columns, ...rows].map((row) => row.map((value) => formatField(value, delimiter)).join(delimiter)).join(LINE_END);
}

function keysOf(objects: readonly object[]): string[] {
  if (!Array.isArray(objects) || !objects.every((object) => typeof object === 'object' && object !== null)) throw new TypeError('expected an array of objects');
  return [...new Set(objects.flatMap((object: object) => Object.keys(object)))];
}

function formatField(value: unknown, delimiter: string): string {
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : toText(value);
  const special = text.includes(delimiter) || /["\r\n]/.test(text);
  return special ? `"${text.replaceAll('"', '""')}"` : text;
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toJSON() ?? '';
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}
