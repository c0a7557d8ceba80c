import { parse } from 'csv-parse/sync';
import { SaraphinaError } from '../errors.ts';
import type { TextRow } from '../predictions/validation/outcome-rows.ts';

const MOST_ROWS = 200_000;

/**
 * A CSV text (RFC 4180, with a header) as rows with the lines they stand on.
 * @throws SaraphinaError `BAD_ARGUMENTS` naming the line that can't be read
 */
export function readTable(text: string): { header: string[]; rows: TextRow[] } {
  const records = parseRecords(text);
  const [first, ...rest] = records;
  if (!first) throw new SaraphinaError('BAD_ARGUMENTS', 'the table is empty; expected a header line and rows below it');
  if (rest.length > MOST_ROWS) throw new SaraphinaError('BAD_ARGUMENTS', `the table has ${rest.length} rows; the limit is ${MOST_ROWS}`);
  return { header: first.cells.map((cell) => cell.trim()), rows: rest.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) })) };
}

function parseRecords(text: string): { line: number; cells: string[] }[] {
  try {
    const records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: 100_000 }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    throw new SaraphinaError('BAD_ARGUMENTS', `the table can't be read: ${(error as Error).message}`);
  }
}
