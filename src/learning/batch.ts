/** Answers to a whole table of queries. */
import { setImmediate as afterOthers } from 'node:timers/promises';
import { readQuery } from '../domains.ts';
import { SaraphinaError } from '../errors.ts';
import { didYouMean } from '../near.ts';
import type { DomainSchema } from '../predictions/domains/schema.ts';
import { predictMany, type BriefPrediction, type VersionedModel } from '../predictions/engine.ts';
import type { Query } from '../predictions/prediction.ts';
import type { TextRow } from '../predictions/validation/outcome-rows.ts';

const MOST_ROWS = 100_000;
/** Columns of tables of past cases, which say nothing about a question. */
const IGNORED_COLUMNS = ['outcome', 'y', 'group', 'fold'];
/** Rows answered before others get their turn: some ten milliseconds. */
const CHUNK = 200;
const TOLD_EVERY = 1000;
const BAD_ROWS_KEPT = 1000;
/** As far as answers differ in practice, and small enough for a hundred thousand in one record. */
const DIGITS = 6;

export interface BadQueryRow {
  line: number;
  problems: string[];
}

/** What is to be known of a table that was asked; nothing is answered while there are errors or bad rows. */
export interface BatchReport {
  rows: number;
  errors: string[];
  warnings: string[];
  /** The first thousand. */
  badRows: BadQueryRow[];
  badRowCount: number;
}

/** One row's answer; figures have six significant digits. */
export interface RowAnswer extends BriefPrediction {
  /** Where the row stands in the file; the header is line 1. */
  line: number;
}

export interface BatchWork {
  signal: AbortSignal;
  progress(text: string): Promise<void>;
}

/** A row that can be asked. */
interface AskedRow {
  line: number;
  query: Query;
}

/**
 * Checks every row of a table of queries.
 * @throws SaraphinaError `BAD_ARGUMENTS` with a `BatchReport` when anything is wrong anywhere; the signal's reason when it is aborted
 */
export async function readQueries(schema: DomainSchema, header: readonly string[], rows: readonly TextRow[], { signal }: Pick<BatchWork, 'signal'>): Promise<{ queries: AskedRow[]; warnings: string[] }> {
  const errors = headerErrors(schema, header);
  if (rows.length === 0) errors.push('there is no row below the header');
  if (rows.length > MOST_ROWS) errors.push(`the table has ${rows.length} rows; the limit is ${MOST_ROWS}`);
  const ignored = header.filter((name) => isIgnored(schema, name));
  const warnings = ignored.length > 0 ? [`not looked at: ${ignored.join(', ')}`] : [];
  const queries: AskedRow[] = [];
  const badRows: BadQueryRow[] = [];
  for (const row of errors.length > 0 ? [] : rows) {
    const read = readRow(schema, header, row);
    if ('query' in read) queries.push(read);
    else badRows.push(read);
    if ((queries.length + badRows.length) % TOLD_EVERY === 0) await takeTurns(signal);
  }
  if (errors.length === 0 && badRows.length === 0) return { queries, warnings };
  const first = badRows.slice(0, 5).map(({ line, problems }) => `line ${line}: ${problems.join('; ')}`);
  const more = badRows.length > first.length ? [`and ${badRows.length - first.length} more lines`] : [];
  const report: BatchReport = { rows: rows.length, errors, warnings, badRows: badRows.slice(0, BAD_ROWS_KEPT), badRowCount: badRows.length };
  throw new SaraphinaError('BAD_ARGUMENTS', `nothing was predicted: ${[...errors, ...first, ...more].join(' · ')}`, { report });
}

/**
 * Answers every row from the model in force when the batch began. Others get their turn in between.
 * @throws the signal's reason when it is aborted
 */
export async function answerRows(schema: DomainSchema, queries: readonly AskedRow[], own: VersionedModel | null, { signal, progress }: BatchWork): Promise<RowAnswer[]> {
  const answers: RowAnswer[] = [];
  for (let start = 0; start < queries.length; start += CHUNK) {
    const asked = queries.slice(start, start + CHUNK);
    const said = predictMany(schema, asked.map(({ query }) => query), own);
    for (const [i, answer] of said.entries()) answers.push(rowAnswer(asked[i]!.line, answer));
    if (answers.length % TOLD_EVERY === 0) await progress(`Answered ${answers.length} of ${queries.length} rows`);
    await takeTurns(signal);
  }
  return answers;
}

function rowAnswer(line: number, { prediction, calibrated, interval, confidence, isOod }: BriefPrediction): RowAnswer {
  return { line, prediction: short(prediction), calibrated: short(calibrated), interval: interval && [short(interval[0]), short(interval[1])], confidence: short(confidence), isOod };
}

async function takeTurns(signal: AbortSignal): Promise<void> {
  await afterOthers();
  signal.throwIfAborted();
}

function headerErrors(schema: DomainSchema, header: readonly string[]): string[] {
  const names = schema.features.map(({ name }) => name);
  const unknown = header.filter((name) => !names.includes(name) && !isIgnored(schema, name));
  const repeated = new Set(header.filter((name, column) => header.indexOf(name) !== column));
  return [
    ...unknown.map((name) => `unknown column "${name.slice(0, 60)}".${didYouMean(name, names)} ${schema.domain} has ${names.join(', ')}`),
    ...[...repeated].map((name) => `column ${name.slice(0, 60)} is there more than once`),
    ...(header.some((name) => names.includes(name)) ? [] : [`no column is a feature of ${schema.domain}`]),
  ];
}

function isIgnored(schema: DomainSchema, column: string): boolean {
  return IGNORED_COLUMNS.includes(column) && !schema.features.some(({ name }) => name === column);
}

function readRow(schema: DomainSchema, header: readonly string[], { line, cells }: TextRow): AskedRow | BadQueryRow {
  if (cells.length !== header.length) return { line, problems: [`expected ${header.length} cells, got ${cells.length}`] };
  const pairs = header.flatMap((name, column) => (isIgnored(schema, name) || cells[column] === '' ? [] : [[name, cells[column]!]]));
  try {
    return { line, query: readQuery(schema, Object.fromEntries(pairs) as Record<string, string>) };
  } catch (error) {
    if (!(error instanceof SaraphinaError)) throw error;
    return { line, problems: (error.details['problems'] as string[] | undefined) ?? [error.message] };
  }
}

function short<Value extends number | null>(value: Value): Value {
  return (value === null ? null : Number(value.toPrecision(DIGITS))) as Value;
}
