import type { FeatureSchema } from '../domains/schema.ts';
import { quantile } from '../numeric/quantile.ts';

/** One column of a model: how a feature becomes a number. Serialises to JSON and back without loss. */
export interface FeatureEncoding {
  name: string;
  type: 'number' | 'boolean';
  /** What stands in for a missing value: the median of the training rows. */
  median: number;
  /** Whether a query may leave it out without being out of distribution. */
  missingAllowed: boolean;
  /** Typical values, ascending and distinct: what else the feature might be. */
  marks: number[];
}

/** A feature's value as it comes from a query or a row. `undefined`, `null`, `NaN` and infinities are missing. */
export type FeatureValue = number | string | boolean | null | undefined;

const MARKS = [0.1, 0.5, 0.9];

/** Number of a value: booleans are 0 and 1; `NaN` for what is missing, not finite or text. */
export function numberOf(value: FeatureValue): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
}

/**
 * The encoding of a feature; `null` when no training row has it.
 * @param values one a training row, `NaN` where it is missing
 */
export function fitEncoding(feature: FeatureSchema, values: readonly number[]): FeatureEncoding | null {
  const present = values.filter((value) => !Number.isNaN(value));
  if (present.length === 0 || feature.type === 'text') return null;
  const marks = feature.type === 'boolean' ? [0, 1] : MARKS.map((share) => nearestOf(present, quantile(present, share)));
  return { name: feature.name, type: feature.type, median: nearestOf(present, quantile(present, 0.5)), missingAllowed: feature.missingAllowed ?? false, marks: [...new Set(marks)] };
}

/** The present value nearest to a target, the smaller of two: a half child is not a typical number of children. */
function nearestOf(present: readonly number[], target: number): number {
  return present.reduce((best, value) => {
    const nearer = Math.abs(value - target) - Math.abs(best - target);
    return nearer < 0 || (nearer === 0 && value < best) ? value : best;
  });
}

export interface EncodedQuery {
  /** One a column, all finite. */
  row: number[];
  /** Names of the features that had to be filled in although they must be there. */
  missing: string[];
  /** Columns that had to be filled in, whether they must be there or not. */
  filled: number[];
}

/**
 * A query as a row of numbers. What is missing or not finite gets the training median; whether that makes the answer doubtful is declared by feature.
 */
export function encodeQuery(features: readonly FeatureEncoding[], query: Readonly<Record<string, FeatureValue>>): EncodedQuery {
  const missing: string[] = [];
  const filled: number[] = [];
  const row = features.map(({ name, median, missingAllowed }, column) => {
    const given = Object.hasOwn(query, name) ? query[name] : undefined;
    const value = numberOf(given);
    if (!Number.isNaN(value)) return value;
    // A value that is there and is no number was meant to say something.
    if (!missingAllowed || typeof given === 'number') missing.push(name);
    filled.push(column);
    return median;
  });
  return { row, missing, filled };
}
