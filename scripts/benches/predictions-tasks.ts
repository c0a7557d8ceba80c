/** What a worker of the benchmark can be asked, one function a task; everything goes through the product's own `trainModel` and `predictWith`. */
import { answerRows } from '../../src/learning/batch.ts';
import { calibrate } from '../../src/predictions/calibration/calibration-map.ts';
import { recalibrate, RECALIBRATE_EVERY } from '../../src/predictions/calibration/recalibrate.ts';
import type { Calibration } from '../../src/predictions/calibration/recalibrate.ts';
import { combine } from '../../src/predictions/ensemble/combination.ts';
import { predictWith } from '../../src/predictions/serving/predict-with.ts';
import type { Query } from '../../src/predictions/prediction.ts';
import type { ProbabilityModel, TrainedModel } from '../../src/predictions/training/model.ts';
import { trainModel } from '../../src/predictions/training/train-model.ts';
import type { TrainingRow } from '../../src/predictions/training/train-model.ts';
import { measureIntervalDrift } from './predictions-intervals.ts';
import type { IntervalDrift } from './predictions-intervals.ts';
import { readTable, schemaOf } from './predictions-table.ts';
import type { Table } from './predictions-table.ts';
import { medianSorted } from 'simple-statistics';
import { summarise } from './statistics.ts';

const SEED = 1;

export type Task =
  | { kind: 'fold'; file: string; fold: string }
  | { kind: 'fit'; file: string }
  | { kind: 'drift'; file: string; delay: number }
  | { kind: 'intervals'; file: string };

export interface FoldAnswer {
  seconds: number;
  /** Why nothing could be learned; the answers are what is usual then. */
  notTrained?: string;
  answers: { row: number; prediction: number; interval: [number, number] | null; isOod: boolean }[];
}

export interface FitAnswer {
  seconds: number;
  modelBytes: number;
  /** Whether the model answers alike after it was stored and read. */
  reloadsAlike: boolean;
  latency: ReturnType<typeof summarise>;
  /** Rows of a table that are answered, with intervals, confidences and verdicts, on one core. */
  predictionsPerMinute: number;
}

/** Raw and recalibrated probabilities of the last fifth of a table, and its outcomes. */
export interface DriftAnswer {
  stale: number[];
  rolling: number[];
  y: number[];
  replaced: number;
}

export async function perform(task: Task): Promise<FoldAnswer | FitAnswer | DriftAnswer | IntervalDrift[] | null> {
  switch (task.kind) {
    case 'fold': return performFold(task.file, task.fold);
    case 'fit': return measureFit(readTable(task.file));
    case 'drift': return performDrift(task.file, task.delay);
    case 'intervals': return measureIntervalDrift(task.file);
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Trains on all other folds, answers for this one. Where nothing can be learned, the answer is what is usual: the rate, or the median of a quantity. */
function performFold(file: string, fold: string): FoldAnswer {
  const start = performance.now();
  const table = readTable(file);
  const training = table.rows.filter((_, i) => table.folds[i] !== fold);
  const asked = [...table.rows.keys()].filter((i) => table.folds[i] === fold);
  const model = trainIfPossible(table, training);
  if (typeof model === 'string') {
    const usual = usualOutcome(table, training);
    return { seconds: secondsSince(start), notTrained: model, answers: asked.map((row) => ({ row, prediction: usual, interval: null, isOod: true })) };
  }
  const answers = asked.map((row) => {
    const { prediction, interval, isOod } = predictWith(model, table.rows[row]!.features);
    return { row, prediction, interval, isOod };
  });
  return { seconds: secondsSince(start), answers };
}

/** The model, or why there is none: too few outcomes, no feature that varies. */
function trainIfPossible(table: Table, rows: readonly TrainingRow[]): TrainedModel | string {
  try {
    return trainModel(schemaOf(table), rows, { seed: SEED });
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function usualOutcome({ isProbability }: Table, rows: readonly TrainingRow[]): number {
  const outcomes = rows.map(({ outcome }) => outcome).sort((a, b) => a - b);
  return isProbability ? outcomes.reduce((total, outcome) => total + outcome, 0) / outcomes.length : medianSorted(outcomes);
}

const WARM_UP = 500;
const ASKED = 2000;
const ROUNDS = 5;

/** Trains on everything and measures what it takes to ask; `null` where nothing can be learned. */
export async function measureFit(table: Table): Promise<FitAnswer | null> {
  const start = performance.now();
  const model = trainIfPossible(table, table.rows);
  if (typeof model === 'string') return null;
  const seconds = secondsSince(start);
  const text = JSON.stringify(model);
  const reloaded = JSON.parse(text) as typeof model;
  const queries = Array.from({ length: WARM_UP + ASKED }, (_, i) => table.rows[(i * 7919) % table.rows.length]!.features);
  const ask = (query: (typeof queries)[number]): number => {
    const asked = performance.now();
    predictWith(model, query);
    return performance.now() - asked;
  };
  for (const query of queries.slice(0, WARM_UP)) ask(query);
  // Whatever else the machine does falls on some rounds: a query's median round is the model's own.
  const rounds = Array.from({ length: ROUNDS }, () => queries.slice(WARM_UP).map(ask));
  const latencies = Array.from({ length: ASKED }, (_, query) => rounds.map((times) => times[query]!).sort((a, b) => a - b)[(ROUNDS - 1) / 2]!);
  const rows = queries.map((query, i) => ({ line: i + 2, query: query as Query }));
  const batches: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await answerRows(schemaOf(table), rows, { model, version: 'measured' }, { signal: new AbortController().signal, progress: async () => undefined });
    batches.push(secondsSince(begun));
  }
  return {
    seconds,
    modelBytes: text.length,
    reloadsAlike: queries.slice(0, 50).every((query) => JSON.stringify(predictWith(reloaded, query)) === JSON.stringify(predictWith(model, query))),
    latency: summarise(latencies),
    predictionsPerMinute: Math.round((rows.length / medianSorted(batches.sort((a, b) => a - b))) * 60),
  };
}

/** Trains on the oldest 60 %, then lets the outcomes of the rest come in, `delay` rows late, and recalibrates as the product does; the last fifth counts. `null` where the oldest teach nothing. */
function performDrift(file: string, delay: number): DriftAnswer | null {
  const table = readTable(file);
  const [trained, tested] = [Math.floor(table.rows.length * 0.6), Math.floor(table.rows.length * 0.8)];
  const model = trainIfPossible(table, table.rows.slice(0, trained)) as ProbabilityModel | string;
  if (typeof model === 'string') return null;
  const later = table.rows.slice(trained);
  const members = later.map((row) => Object.values(predictWith(model, row.features).raw.members));
  const y = later.map(({ outcome }) => outcome);
  const first: Calibration = { combination: model.combination, map: model.map };
  let current = first;
  let replaced = 0;
  const answer = ({ combination, map }: Calibration, i: number): number => calibrate(map, combine(combination, members[i]!));
  const rolling: number[] = [];
  for (let i = delay; i < later.length; i += 1) {
    if (i > delay && (i - delay) % RECALIBRATE_EVERY === 0) {
      const next = recalibrate(current, members.slice(0, i - delay), y.slice(0, i - delay), delay);
      replaced += next.replaced ? 1 : 0;
      current = { combination: next.combination, map: next.map };
    }
    if (i >= tested - trained) rolling.push(answer(current, i));
  }
  const positions = [...later.keys()].slice(tested - trained);
  return { stale: positions.map((i) => answer(first, i)), rolling, y: y.slice(tested - trained), replaced };
}
