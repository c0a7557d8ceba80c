import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import { areaUnderRoc } from '../../src/predictions/metrics/area-under-roc.ts';
import { brierScore } from '../../src/predictions/metrics/brier-score.ts';
import { equalMassBins } from '../../src/predictions/metrics/equal-mass-bins.ts';
import { expectedCalibrationError } from '../../src/predictions/metrics/expected-calibration-error.ts';
import { expectedCalibrationErrorFloor } from '../../src/predictions/metrics/expected-calibration-error-floor.ts';
import { groupCoverage } from '../../src/predictions/metrics/group-coverage.ts';
import { intervalScore } from '../../src/predictions/metrics/interval-score.ts';
import type { Interval } from '../../src/predictions/metrics/interval-score.ts';
import { logLoss } from '../../src/predictions/metrics/log-loss.ts';
import { seededRandom } from '../../src/predictions/numeric/seeded-random.ts';
import { timeCounters } from '../../src/predictions/validation/time-counters.ts';
import { goalsOf, goalTable, knowsAllReferences } from './predictions-goals.ts';
import { measureAgeing, measureShifts } from './predictions-ood.ts';
import type { OodFigures } from './predictions-ood.ts';
import type { IntervalDrift } from './predictions-intervals.ts';
import { runTasks } from './predictions-pool.ts';
import { featureMatrix, foldsOf, listTables, readTable } from './predictions-table.ts';
import type { Table } from './predictions-table.ts';
import { measureFit } from './predictions-tasks.ts';
import type { DriftAnswer, FitAnswer, FoldAnswer } from './predictions-tasks.ts';

const THREADS = 2;
const ALPHA = 0.1;
/** Rows that a table must have for a run in time order to say anything. */
const LEAST_DRIFT_ROWS = 5000;
const DELAYS = [0, 250];
const DOCUMENT = join(import.meta.dirname, '../../docs/predictions.md');

/** Held-out figures of one table, pooled over its folds. Those of the other kind are absent. */
export interface DatasetFigures {
  name: string;
  kind: 'classification' | 'regression';
  rows: number;
  /** Of work, summed over the folds. */
  seconds: number;
  brier?: number;
  logLoss?: number;
  ece?: number;
  eceFloor?: number;
  auc?: number;
  mae?: number;
  rmse?: number;
  coverage?: number;
  worstGroupCoverage?: number;
  intervalScore?: number;
  /** Share of the held-out rows that were called out of distribution. */
  flagged: number;
  /** Why a fold had nothing to learn from: its answers are what is usual in the others. */
  notTrained?: string;
}

interface CalibrationFigures {
  brier: number;
  logLoss: number;
  ece: number;
}

export interface Evaluation {
  datasets: DatasetFigures[];
  /** Files that could not be read, and why. */
  skipped: { name: string; reason: string }[];
  drift: { name: string; delay: number; replaced: number; stale: CalibrationFigures; rolling: CalibrationFigures }[];
  /** Tables of quantities in time order: intervals as trained, and as outcomes adapt them. */
  intervals: (IntervalDrift & { name: string })[];
  ood: OodFigures[];
  fits: (FitAnswer & { name: string })[];
  seconds: number;
}

/**
 * Without data: how fast a model answers. With a folder of CSV files: every file that has the columns `y` and `fold`, by the product's own
 * training and prediction on the given folds; when the files of the published references are among them, docs/predictions.md is brought up to date.
 */
export async function benchPredictions({ data }: { data?: string } = {}): Promise<object> {
  if (data === undefined) return { generated: await measureFit(generatedTable()), goal: 'p99 under 2 ms, a model under 8 MB' };
  const start = performance.now();
  const { files, tables, skipped } = readTables(data);
  if (files.length === 0) throw new Error(`expected CSV files with the columns y and fold in ${data}, found none${skipped.map(({ name, reason }) => `; ${name}: ${reason}`).join('')}`);
  const folds = tables.map(foldsOf);
  const answers = await runTasks<FoldAnswer>(files.flatMap((file, i) => folds[i]!.map((fold) => ({ kind: 'fold' as const, file, fold }))), THREADS);
  const datasets = tables.map((table, i) => pool(table, answers.splice(0, folds[i]!.length)));
  const dated = files.filter((_, i) => tables[i]!.isProbability && tables[i]!.rows.length >= LEAST_DRIFT_ROWS);
  const driftTasks = dated.flatMap((file) => DELAYS.map((delay) => ({ kind: 'drift' as const, file, delay })));
  const drift = (await runTasks<DriftAnswer | null>(driftTasks, THREADS)).flatMap((answer, i) => {
    if (answer === null) return [];
    const { stale, rolling, y, replaced } = answer;
    return [{ name: basename(driftTasks[i]!.file, '.csv'), delay: driftTasks[i]!.delay, replaced, stale: calibrationFigures(stale, y), rolling: calibrationFigures(rolling, y) }];
  });
  const longQuantities = files.filter((_, i) => !tables[i]!.isProbability && tables[i]!.rows.length >= LEAST_DRIFT_ROWS);
  const intervals = (await runTasks<IntervalDrift[]>(longQuantities.map((file) => ({ kind: 'intervals' as const, file })), THREADS)).flatMap((measured, i) => measured.map((one) => ({ name: basename(longQuantities[i]!, '.csv'), ...one })));
  // Alone, so that nothing else disturbs the latencies.
  const fits = (await runTasks<FitAnswer | null>(files.map((file) => ({ kind: 'fit' as const, file })), 1)).flatMap((fit, i) => (fit === null ? [] : [{ name: tables[i]!.name, ...fit }]));
  const evaluation: Evaluation = { datasets, skipped, drift, intervals, ood: measureOod(tables), fits, seconds: (performance.now() - start) / 1000 };
  if (knowsAllReferences(datasets)) writeFigures(evaluation);
  return evaluation;
}

/** A file that can't be read is told of and left out; the others are evaluated. */
function readTables(folder: string): { files: string[]; tables: Table[]; skipped: Evaluation['skipped'] } {
  const skipped: Evaluation['skipped'] = [];
  const read = listTables(folder).flatMap((file) => {
    try {
      return [{ file, table: readTable(file) }];
    } catch (error) {
      skipped.push({ name: basename(file, '.csv'), reason: (error as Error).message });
      console.error(`  ${basename(file)} is left out: ${(error as Error).message}`);
      return [];
    }
  });
  return { files: read.map(({ file }) => file), tables: read.map(({ table }) => table), skipped };
}

function pool(table: Table, answers: readonly FoldAnswer[]): DatasetFigures {
  const byRow = answers.flatMap((fold) => fold.answers).sort((a, b) => a.row - b.row);
  const y = byRow.map(({ row }) => table.rows[row]!.outcome);
  const predicted = byRow.map(({ prediction }) => prediction);
  const notTrained = answers.find((fold) => fold.notTrained !== undefined)?.notTrained;
  const common = { name: table.name, rows: table.rows.length, ...(notTrained === undefined ? {} : { notTrained }), seconds: answers.reduce((total, { seconds }) => total + seconds, 0), flagged: byRow.filter(({ isOod }) => isOod).length / byRow.length };
  if (table.isProbability) {
    const floor = expectedCalibrationErrorFloor(predicted, seededRandom(1));
    return { ...common, kind: 'classification', ...calibrationFigures(predicted, y), eceFloor: floor, ...(new Set(y).size === 2 ? { auc: areaUnderRoc(predicted, y) } : {}) };
  }
  const errors = predicted.map((value, i) => value - y[i]!);
  const intervals = byRow.map(({ interval }): Interval => interval ?? [-Infinity, Infinity]);
  const coverage = groupCoverage(intervals, y, byRow.map(({ row }) => table.rows[row]!.group ?? ''));
  return {
    ...common,
    kind: 'regression',
    mae: mean(errors.map(Math.abs)),
    rmse: Math.sqrt(mean(errors.map((error) => error * error))),
    coverage: coverage.reduce((total, group) => total + group.coverage * group.rows, 0) / y.length,
    worstGroupCoverage: coverage[0]!.coverage,
    intervalScore: intervalScore(intervals, y, ALPHA),
  };
}

function calibrationFigures(p: readonly number[], y: readonly number[]): CalibrationFigures {
  return { brier: brierScore(p, y), logLoss: logLoss(p, y), ece: expectedCalibrationError(equalMassBins(p, y)) };
}

/** Each largest table of its columns against shifts and against the others of the same columns; grouped tables against their own age. */
function measureOod(tables: readonly Table[]): OodFigures[] {
  const families = [...Map.groupBy(tables, (table) => table.columns.join()).values()];
  return families.flatMap((family) => {
    const [largest, ...others] = [...family].sort((a, b) => b.rows.length - a.rows.length);
    try {
      return [measureFamily(largest!, others)];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      console.error(`  ${largest!.name}: out of distribution was not measured: ${error.message}`);
      return [];
    }
  });
}

function measureFamily(largest: Table, others: readonly Table[]): OodFigures {
  const groups = largest.rows.map(({ group }) => group);
  if (groups.some((group) => group === undefined)) return measureShifts(largest, others);
  const matrix = featureMatrix(largest.rows, largest.columns);
  const counters = timeCounters(largest.columns.map((_, column) => matrix.map((row) => row[column]!)), groups as string[]);
  return measureAgeing(largest, largest.columns.filter((_, column) => !counters.includes(column)));
}

function writeFigures(evaluation: Evaluation): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const machine = `Measured on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, two worker threads, in ${Math.round(evaluation.seconds)} s.`;
  const figures = `<!-- figures -->\n${machine}\n\n${goalTable(goalsOf(evaluation))}\n<!-- /figures -->`;
  writeFileSync(DOCUMENT, text.replace(/<!-- figures -->[^]*<!-- \/figures -->/, () => figures));
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

/** 2,000 rows of twenty features whose sum, with noise, decides. */
function generatedTable(): Table {
  const random = seededRandom(1);
  const columns = Array.from({ length: 20 }, (_, column) => `feature_${column}`);
  const rows = Array.from({ length: 2000 }, () => {
    const values = columns.map(() => random() * 10);
    return { features: Object.fromEntries(columns.map((name, column) => [name, values[column]!])), outcome: mean(values) + 4 * (random() - 0.5) > 5 ? 1 : 0 };
  });
  return { name: 'generated', columns, rows, folds: rows.map(() => '0'), isProbability: true };
}
