import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainSchema } from '../../src/predictions/domains/schema.ts';
import type { TrainingRow } from '../../src/predictions/training/train-model.ts';

/** A table of past cases with given folds, its rows in time order. */
export interface Table {
  name: string;
  columns: string[];
  rows: TrainingRow[];
  folds: number[];
  isProbability: boolean;
}

const META = ['y', 'fold', 'group'];

/** Every CSV file of a folder that has the columns `y` and `fold`. */
export function listTables(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv')).sort();
  return files.map((file) => join(folder, file)).filter((file) => {
    const header = readFileSync(file, 'utf8').split('\n', 1)[0]!.trim().split(',');
    return header.includes('y') && header.includes('fold');
  });
}

/** Reads numbers only; an empty cell is a missing value. */
export function readTable(file: string): Table {
  const [header, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/).filter((line) => line !== '').map((line) => line.split(','));
  const at = (name: string): number => header!.indexOf(name);
  const columns = header!.filter((name) => !META.includes(name));
  const rows = lines.map((cells): TrainingRow => ({
    features: Object.fromEntries(columns.map((name) => [name, cells[at(name)] === '' ? null : Number(cells[at(name)])])),
    outcome: Number(cells[at('y')]),
    ...(at('group') === -1 ? {} : { group: cells[at('group')]! }),
  }));
  return {
    name: file.replace(/^.*\//, '').replace(/\.csv$/, ''),
    columns,
    rows,
    folds: lines.map((cells) => Number(cells[at('fold')])),
    isProbability: rows.every(({ outcome }) => outcome === 0 || outcome === 1),
  };
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
