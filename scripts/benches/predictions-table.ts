import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTable as readCsv } from '../../src/learning/read-table.ts';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import type { TrainingRow } from '../../src/predictions/training/train-model.ts';

/** A table of past cases with given folds, its rows in time order. */
export interface Table {
  name: string;
  columns: string[];
  rows: TrainingRow[];
  /** One a row, as it stands in the file. */
  folds: string[];
  isProbability: boolean;
}

const META: readonly string[] = ['y', 'fold', 'group'];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MISSING = ['', '?', 'na', 'n/a', 'nan', 'null', 'none', 'inf', '-inf'];
const WORDS: Record<string, number> = { true: 1, yes: 1, false: 0, no: 0 };
/** Values of a column of words that become a column each: the most frequent, if so many rows have them. */
const MOST_VALUES = 20;
const LEAST_ROWS = 5;

/** Every CSV file of a folder that has the columns `y` and `fold`, or whose header can't be read: `readTable` says why. */
export function listTables(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv')).sort().map((file) => join(folder, file));
  return files.filter((file) => {
    const [first = ''] = readFileSync(file, 'utf8').split(/\r?\n/, 1);
    try {
      return first.trim() !== '' && ['y', 'fold'].every((name) => readCsv(first).header.includes(name));
    } catch {
      return true;
    }
  });
}

/**
 * Reads a table. A column is numbers, or yes and no, or words, which become a column of 0 and 1 for each frequent one; an empty cell (also
 * `NA`, `NaN`, `?`) is a missing value.
 * @throws Error naming what can't be evaluated: a row of another length, a `y` that is no number, fewer than two folds
 */
export function readTable(file: string): Table {
  const { header, rows: lines } = readCsv(readFileSync(file, 'utf8'));
  const uneven = lines.find(({ cells }) => cells.length !== header.length);
  if (uneven) throw new Error(`line ${uneven.line}: expected ${header.length} cells, got ${uneven.cells.length}`);
  if (new Set(header).size < header.length) throw new Error('a column is there more than once');
  const cellsOf = (name: string): string[] => lines.map(({ cells }) => cells[header.indexOf(name)]!);
  const columns = header.filter((name) => !META.includes(name)).flatMap((name) => readColumn(name, cellsOf(name)));
  const outcomes = cellsOf('y').map(numberIn);
  const unknown = outcomes.findIndex((outcome) => outcome === null);
  if (unknown !== -1) throw new Error(`line ${lines[unknown]!.line}: expected a number as y, got "${cellsOf('y')[unknown]!.slice(0, 40)}"`);
  const folds = cellsOf('fold');
  if (new Set(folds).size < 2) throw new Error(`expected at least two folds, got ${new Set(folds).size}`);
  const groups = header.includes('group') ? cellsOf('group') : null;
  return {
    name: file.replace(/^.*\//, '').replace(/\.csv$/, ''),
    columns: columns.map(({ name }) => name),
    rows: lines.map((_, row) => ({
      features: Object.fromEntries(columns.map(({ name, values }) => [name, values[row]!])),
      outcome: outcomes[row]!,
      ...(groups === null || groups[row] === '' ? {} : { group: groups[row]! }),
    })),
    folds,
    isProbability: outcomes.every((outcome) => outcome === 0 || outcome === 1),
  };
}

/** The table's folds, each once; numbers in their order. */
export function foldsOf({ folds }: Table): string[] {
  return [...new Set(folds)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

interface Column {
  name: string;
  values: (number | null)[];
}

function readColumn(name: string, cells: readonly string[]): Column[] {
  const values = cells.map(numberIn);
  const present = cells.filter((cell) => !MISSING.includes(cell.toLowerCase()));
  if (2 * values.filter((value) => value !== null).length >= present.length) return [{ name, values }];
  const rows = new Map<string, number>();
  for (const cell of present) rows.set(cell, (rows.get(cell) ?? 0) + 1);
  const frequent = [...rows].filter(([, count]) => count >= LEAST_ROWS).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_VALUES);
  return frequent.map(([value]) => ({ name: `${name}=${value}`, values: cells.map((cell) => (cell === value ? 1 : 0)) }));
}

function numberIn(cell: string): number | null {
  if (NUMBER.test(cell)) return Number(cell);
  return WORDS[cell.toLowerCase()] ?? null;
}

/** A domain that has the table's columns as features. */
export function schemaOf(table: Table): DomainSchema {
  return {
    domain: table.name,
    title: table.name,
    kind: table.isProbability ? 'probability' : 'quantity',
    target: 'y',
    unit: 'y',
    features: table.columns.map((name) => ({ name, type: 'number', missingAllowed: true, help: name })),
    prior: { value: 0, interval: null, source: 'none' },
  };
}

/** The features of some rows as numbers, `columns` of them. */
export function featureMatrix(rows: readonly TrainingRow[], columns: readonly string[]): number[][] {
  return rows.map((row) => columns.map((name) => Number(row.features[name] ?? 0)));
}
