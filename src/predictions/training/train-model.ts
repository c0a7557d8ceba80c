import type { DomainSchema } from '../domains/schema.ts';
import { encodeQuery, fitEncoding, numberOf } from '../features/encoding.ts';
import type { FeatureEncoding, FeatureValue } from '../features/encoding.ts';
import { scale } from '../features/scaling.ts';
import { fitOodDetector } from '../ood/fit-ood-detector.ts';
import { timeCounters } from '../validation/time-counters.ts';
import { foldCount } from './assign-folds.ts';
import { notEnoughOutcomes } from './enough-outcomes.ts';
import { keepCases } from './keep-cases.ts';
import { MODEL_FORMAT } from './model.ts';
import type { LeftOut, TrainedModel } from './model.ts';
import { trainProbability } from './train-probability.ts';
import { trainQuantity } from './train-quantity.ts';
import { inCanonicalOrder } from './training-data.ts';

/** One past case: what was known, and what came of it. */
export interface TrainingRow {
  features: Readonly<Record<string, FeatureValue>>;
  /** 0 or 1 for a probability, the quantity in the domain's unit otherwise. */
  outcome: number;
  /** Rows of one group (a device, a cell, a person) are never on both sides of a fold. */
  group?: string;
}

export interface TrainingOptions {
  seed: number;
  /** Share of ordinary queries that may be called out of distribution, 0.05 by default. */
  falseAlarmRate?: number;
  /** Nominal share of outcomes outside the interval of a quantity, 0.1 by default. */
  alpha?: number;
  /** Whether a classifier has forests, which are most of its size; true by default. */
  forests?: boolean;
  /** Whether the model holds cases to compare answers with; true by default. */
  keepsCases?: boolean;
  onProgress?: (progress: { done: number; of: number; what: string }) => void;
}

/**
 * Trains a domain's model. The same rows and seed give the same bytes when the model is serialised; it takes seconds to a minute, so it
 * belongs in a worker thread.
 * @param rows past cases, the oldest first, at least 20 of each class or 40 quantities
 * @throws RangeError when there are too few, an outcome is no number of the domain's kind, or no feature varies
 */
export function trainModel(schema: DomainSchema, rows: readonly TrainingRow[], options: TrainingOptions): TrainedModel {
  const { seed, falseAlarmRate = 0.05, alpha = 0.1, forests = true, keepsCases = true, onProgress } = options;
  const y = rows.map((row) => row.outcome);
  const wrong = y.findIndex((outcome) => (schema.kind === 'probability' ? outcome !== 0 && outcome !== 1 : !Number.isFinite(outcome)));
  if (wrong !== -1) throw new RangeError(`expected ${schema.kind === 'probability' ? '0 or 1' : 'a finite number'} as outcome of row ${wrong}, got ${y[wrong]}`);
  const lacking = notEnoughOutcomes(schema.kind, y);
  if (lacking !== null) throw new RangeError(`too few outcomes to learn from: ${lacking}`);
  const groups = rows.every((row) => row.group !== undefined) ? rows.map((row) => row.group!) : null;
  const { features, leftOut } = usableFeatures(schema, rows, groups);
  if (features.length === 0) throw new RangeError('expected at least one feature that varies, got none');
  const encoded = rows.map((row) => encodeQuery(features, row.features).row);
  const data = inCanonicalOrder({ rows: encoded, y, groups, time: [...rows.keys()] });
  const of = foldCount(rows.length) + (schema.kind === 'probability' ? 2 : 3);
  let done = 0;
  const step = (what: string): void => onProgress?.({ done: (done += 1), of, what });
  const { losses, ...trained } = schema.kind === 'probability' ? trainProbability(data, { seed, falseAlarmRate, forests }, step) : trainQuantity(data, seed, alpha, step);
  const ood = fitOodDetector(data.rows.map((row) => scale(trained.preparation.scaling, row)), falseAlarmRate, seed);
  onProgress?.({ done: of, of, what: 'out-of-distribution detectors' });
  const summary = { rows: rows.length, groups: groups === null ? null : new Set(groups).size, seed, leftOut, ...losses };
  const cases = keepsCases ? { cases: keepCases(features, data.time.map((position) => rows[position]!), seed) } : {};
  return { format: MODEL_FORMAT, domain: schema.domain, features, ...trained, ood, ...cases, summary };
}

/** The schema's features that vary and don't merely count; text identifies and is never one of them. */
function usableFeatures(schema: DomainSchema, rows: readonly TrainingRow[], groups: readonly string[] | null): { features: FeatureEncoding[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const candidates = schema.features.filter((feature) => feature.type !== 'text' && feature.identifies !== true);
  const columns = candidates.map((feature) => rows.map((row) => numberOf(row.features[feature.name])));
  const counters = new Set(timeCounters(columns, groups));
  const features = candidates.flatMap((feature, column) => {
    const encoding = fitEncoding(feature, columns[column]!);
    const reason = encoding === null ? 'no row has it' : varies(columns[column]!) ? (counters.has(column) ? 'it only counts rows in time order' : null) : 'it never varies';
    if (encoding !== null && reason === null) return [encoding];
    leftOut.push({ feature: feature.name, reason: reason ?? 'no row has it' });
    return [];
  });
  return { features, leftOut };
}

function varies(values: readonly number[]): boolean {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.some((value) => value !== present[0]);
}
