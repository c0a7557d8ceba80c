import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
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
import { runTasks } from './predictions-pool.ts';
import { featureMatrix, listTables, readTable } from './predictions-table.ts';
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
}

interface CalibrationFigures {
  brier: number;
  logLoss: number;
  ece: number;
}

export interface Evaluation {
  datasets: DatasetFigures[];
  drift: { name: string; delay: number; replaced: number; stale: CalibrationFigures; rolling: CalibrationFigures }[];
  ood: OodFigures[];
  fits: (FitAnswer & { name: string })[];
  seconds: number;
}

/**
 * Without data: how fast a model answers. With a folder of CSV files: every file that has the columns `y` and `fold`, by the product's own
 * training and prediction on the given folds; when the files of the published references are among them, docs/predictions.md is brought up to date.
 */
export async function benchPredictions({ data }: { data?: string } = {}): Promise<object> {
  if (data === undefined) return { generated: measureFit(generatedTable()), goal: 'p99 under 2 ms, a model under 8 MB' };
  const start = performance.now();
  const files = listTables(data);
  if (files.length === 0) throw new Error(`expected CSV files with the columns y and fold in ${data}, found none`);
  const tables = files.map(readTable);
  const folds = tables.map((table) => [...new Set(table.folds)].sort((a, b) => a - b));
  const answers = await runTasks<FoldAnswer>(files.flatMap((file, i) => folds[i]!.map((fold) => ({ kind: 'fold' as const, file, fold }))), THREADS);
  const datasets = tables.map((table, i) => pool(table, answers.splice(0, folds[i]!.length)));
  const dated = files.filter((_, i) => tables[i]!.isProbability && tables[i]!.rows.length >= LEAST_DRIFT_ROWS);
  const driftTasks = dated.flatMap((file) => DELAYS.map((delay) => ({ kind: 'drift' as const, file, delay })));
  const drift = (await runTasks<DriftAnswer>(driftTasks, THREADS)).map(({ stale, rolling, y, replaced }, i) => ({
    name: readTable(driftTasks[i]!.file).name, delay: driftTasks[i]!.delay, replaced, stale: calibrationFigures(stale, y), rolling: calibrationFigures(rolling, y),
  }));
  // Alone, so that nothing else disturbs the latencies.
  const fits = (await runTasks<FitAnswer>(files.map((file) => ({ kind: 'fit' as const, file })), 1)).map((fit, i) => ({ name: tables[i]!.name, ...fit }));
  const evaluation: Evaluation = { datasets, drift, ood: measureOod(tables), fits, seconds: (performance.now() - start) / 1000 };
  if (knowsAllReferences(datasets)) writeFigures(evaluation);
  return evaluation;
}

function pool(table: Table, answers: readonly FoldAnswer[]): DatasetFigures {
  const byRow = answers.flatMap((fold) => fold.answers).sort((a, b) => a.row - b.row);
  const y = byRow.map(({ row }) => table.rows[row]!.outcome);
  const predicted = byRow.map(({ prediction }) => prediction);
  const common = { name: table.name, rows: table.rows.length, seconds: answers.reduce((total, { seconds }) => total + seconds, 0), flagged: byRow.filter(({ isOod }) => isOod).length / byRow.length };
  if (table.isProbability) {
    const floor = expectedCalibrationErrorFloor(predicted, seededRandom(1));
    return { ...common, kind: 'classification', ...calibrationFigures(predicted, y), eceFloor: floor, auc: areaUnderRoc(predicted, y) };
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
  return families.map((family) => {
    const [largest, ...others] = [...family].sort((a, b) => b.rows.length - a.rows.length);
    const groups = largest!.rows.map(({ group }) => group);
    if (groups.some((group) => group === undefined)) return measureShifts(largest!, others);
    const matrix = featureMatrix(largest!.rows, largest!.columns);
    const counters = timeCounters(largest!.columns.map((_, column) => matrix.map((row) => row[column]!)), groups as string[]);
    return measureAgeing(largest!, largest!.columns.filter((_, column) => !counters.includes(column)));
  });
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
  return { name: 'generated', columns, rows, folds: rows.map(() => 0), isProbability: true };
}
