import { columnRank } from '../ood/column-rank.ts';
import { covariance } from '../ood/covariance.ts';
import { expectation, readOutcome, readValue } from '../domains/read-value.ts';
import type { DomainSchema, FeatureSchema } from '../domains/schema.ts';
import { notEnoughOutcomes } from '../training/enough-outcomes.ts';
import type { TrainingRow } from '../training/train-model.ts';
import { timeCounters } from './time-counters.ts';

/** A row of a table as text, with its line number in the file. */
export interface TextRow {
  line: number;
  cells: readonly string[];
}

export interface BadRow {
  line: number;
  problems: string[];
}

export interface ColumnSummary {
  feature: string;
  present: number;
  missing: number;
  /** Smallest and largest value; `null` without any. */
  range: [number, number] | null;
}

/** What is to be known of a table before anything learns from it. */
export interface ValidationReport {
  /** Whether a model may be trained: no bad row, no bad header, enough outcomes. */
  trainable: boolean;
  rows: number;
  groups: number | null;
  /** What is wrong with the table as a whole. */
  errors: string[];
  /** What should be looked at; training goes on. */
  warnings: string[];
  badRows: BadRow[];
  columns: ColumnSummary[];
  /** Outcomes of 1 and of 0; `null` for a quantity. */
  classes: { positives: number; negatives: number } | null;
  /** Lines that repeat an earlier line, features and outcome. */
  duplicates: { line: number; of: number }[];
  /** Features that are a linear combination of those before them. */
  collinear: string[];
  /** Features that only count rows in time order, and features that give the outcome away. */
  leakage: { feature: string; reason: string }[];
}

/** Names that the outcome's column may have. */
const OUTCOME_COLUMNS = ['outcome', 'y'];
const GROUP_COLUMN = 'group';
/** Columns of evaluation tables that are neither feature nor outcome. */
const IGNORED_COLUMNS = ['fold'];
const LISTED = 1000;
/** A correlation with the outcome above this is the outcome in other words. */
const GIVEN_AWAY = 0.9999;

export interface ReadTable {
  report: ValidationReport;
  /** The good rows, oldest first; train on them only when the report says so. */
  rows: TrainingRow[];
}

/**
 * Reads and checks a table of past cases: types, ranges, missing values, duplicates, collinearity, leakage and class counts. Bad rows are
 * named by line and nothing is to be trained while there are any.
 * @param header names of the columns: features of the domain, `outcome` (or `y`), perhaps `group`
 * @param rows the table, oldest row first
 */
export function readOutcomeRows(schema: DomainSchema, header: readonly string[], rows: readonly TextRow[]): ReadTable {
  const errors = headerErrors(schema, header);
  const read = errors.length > 0 ? [] : rows.map((row) => readRow(schema, header, row));
  const badRows = read.flatMap(({ line, problems }) => (problems.length === 0 ? [] : [{ line, problems }]));
  const good = read.filter(({ problems }) => problems.length === 0);
  const training = good.map(({ row }) => row);
  const outcomes = training.map((row) => row.outcome);
  const lacking = notEnoughOutcomes(schema.kind, outcomes);
  if (errors.length === 0 && lacking !== null) errors.push(`too few outcomes: ${lacking}`);
  const features = schema.features.filter((feature) => feature.type !== 'text' && feature.identifies !== true && header.includes(feature.name));
  const values = features.map((feature) => training.map((row) => asNumber(row.features[feature.name])));
  const groups = header.includes(GROUP_COLUMN) ? training.map((row) => row.group!) : null;
  const duplicates = findDuplicates(good);
  const collinear = findCollinear(features, values);
  const leakage = findLeakage(features, values, outcomes, groups);
  const positives = outcomes.filter((outcome) => outcome === 1).length;
  const absent = schema.features.filter((feature) => feature.type !== 'text' && feature.identifies !== true && !header.includes(feature.name));
  const warnings = [
    ...absent.map(({ name }) => `no column ${name}: the model will not know it`),
    ...(duplicates.length > 0 ? [`${duplicates.length} rows repeat earlier ones: they count twice and flatter the held-back figures`] : []),
    ...(collinear.length > 0 ? [`collinear: ${collinear.join(', ')} can be computed from the columns before`] : []),
    ...leakage.map(({ feature, reason }) => `${feature}: ${reason}`),
  ];
  return {
    rows: training,
    report: {
      trainable: errors.length === 0 && badRows.length === 0,
      rows: rows.length,
      groups: groups === null ? null : new Set(groups).size,
      errors,
      warnings,
      badRows: badRows.slice(0, LISTED),
      columns: features.map((feature, column) => summarise(feature, values[column]!)),
      classes: schema.kind === 'probability' ? { positives, negatives: outcomes.length - positives } : null,
      duplicates: duplicates.slice(0, LISTED),
      collinear,
      leakage,
    },
  };
}

function headerErrors(schema: DomainSchema, header: readonly string[]): string[] {
  const known = [...schema.features.map((feature) => feature.name), ...OUTCOME_COLUMNS, GROUP_COLUMN, ...IGNORED_COLUMNS];
  const unknown = header.filter((name) => !known.includes(name));
  const repeated = header.filter((name, column) => header.indexOf(name) !== column);
  const outcomes = header.filter((name) => OUTCOME_COLUMNS.includes(name));
  return [
    ...(unknown.length > 0 ? [`unknown column(s) ${unknown.join(', ')}; ${schema.domain} has ${schema.features.map((feature) => feature.name).join(', ')}`] : []),
    ...(repeated.length > 0 ? [`column(s) ${[...new Set(repeated)].join(', ')} more than once`] : []),
    ...(outcomes.length === 1 ? [] : [`expected one column named ${OUTCOME_COLUMNS.join(' or ')}, got ${outcomes.length}`]),
    ...(header.some((name) => schema.features.some((feature) => feature.name === name && feature.identifies !== true)) ? [] : ['no column is a feature of the domain']),
  ];
}

interface ReadRow {
  line: number;
  problems: string[];
  row: TrainingRow;
  key: string;
}

function readRow(schema: DomainSchema, header: readonly string[], { line, cells }: TextRow): ReadRow {
  if (cells.length !== header.length) return { line, problems: [`expected ${header.length} cells, got ${cells.length}`], row: { features: {}, outcome: Number.NaN }, key: '' };
  const problems: string[] = [];
  const features: Record<string, number | string | boolean | null> = {};
  const cellOf = (name: string): string => cells[header.indexOf(name)]!.trim();
  for (const feature of schema.features) {
    if (!header.includes(feature.name)) continue;
    const value = cellOf(feature.name) === '' ? null : readValue(feature, cellOf(feature.name));
    if (value === undefined) problems.push(`${feature.name}: expected ${expectation(feature)}, got "${cellOf(feature.name).slice(0, 40)}"`);
    else features[feature.name] = value;
  }
  const outcomeText = cellOf(header.find((name) => OUTCOME_COLUMNS.includes(name))!);
  const happened = readOutcome(schema, outcomeText);
  if (happened === undefined) problems.push(`outcome: expected ${schema.kind === 'probability' ? '0 or 1' : expectation({ ...schema, type: 'number' })}, got "${outcomeText.slice(0, 40)}"`);
  const outcome = Number(happened);
  const group = header.includes(GROUP_COLUMN) ? cellOf(GROUP_COLUMN) : undefined;
  if (group === '') problems.push('group: expected a name, got nothing');
  const names = schema.features.filter((feature) => feature.identifies !== true && header.includes(feature.name)).map((feature) => cellOf(feature.name));
  return { line, problems, row: { features, outcome, ...(group === undefined ? {} : { group }) }, key: JSON.stringify([group, outcome, names]) };
}

function asNumber(value: unknown): number {
  return typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : Number.NaN;
}

function summarise({ name }: FeatureSchema, values: readonly number[]): ColumnSummary {
  const present = values.filter((value) => !Number.isNaN(value));
  const range: [number, number] | null = present.length === 0 ? null : [present.reduce((a, b) => Math.min(a, b)), present.reduce((a, b) => Math.max(a, b))];
  return { feature: name, present: present.length, missing: values.length - present.length, range };
}

function findDuplicates(rows: readonly ReadRow[]): { line: number; of: number }[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, key }) => {
    const of = first.get(key);
    if (of !== undefined) return [{ line, of }];
    first.set(key, line);
    return [];
  });
}

function findCollinear(features: readonly FeatureSchema[], values: readonly (readonly number[])[]): string[] {
  const complete = (values[0] ?? []).map((_, i) => values.map((column) => column[i]!)).filter((row) => row.every((value) => !Number.isNaN(value)));
  if (complete.length < 2) return [];
  return columnRank(covariance(complete)).dependentColumns.map((column) => features[column]!.name);
}

function findLeakage(features: readonly FeatureSchema[], values: readonly (readonly number[])[], outcomes: readonly number[], groups: readonly string[] | null): { feature: string; reason: string }[] {
  const counters = timeCounters(values, groups).map((column) => ({ feature: features[column]!.name, reason: 'only counts rows in time order; it is left out' }));
  const answers = features.flatMap(({ name }, column) => (isGivenAway(values[column]!, outcomes) ? [{ feature: name, reason: 'gives the outcome away: is it known when the question is asked?' }] : []));
  return [...counters, ...answers];
}

/** Whether the feature and the outcome are the same but for scale. */
function isGivenAway(values: readonly number[], outcomes: readonly number[]): boolean {
  const pairs = values.flatMap((value, i) => (Number.isNaN(value) ? [] : [[value, outcomes[i]!]]));
  if (pairs.length < 3) return false;
  const { covariance: c } = covariance(pairs);
  const spread = c[0]![0]! * c[1]![1]!;
  return spread > 0 && Math.abs(c[0]![1]!) / Math.sqrt(spread) > GIVEN_AWAY;
}
