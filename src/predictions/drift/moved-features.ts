import { numberOf } from '../features/encoding.ts';
import type { FeatureValue } from '../features/encoding.ts';
import type { TrainedModel } from '../training/model.ts';
import { populationStability } from './population-stability.ts';

/** A feature whose values are others than in training. */
export interface MovedFeature {
  feature: string;
  /** Population stability index. */
  stability: number;
}

/** Above it a feature has moved; one that had moved has not come back until it is below the second. */
const MOVED = 0.25;
const BACK = 0.1;
/** Queries below which nothing is said. */
export const LEAST_QUERIES = 100;

/**
 * The features of recent queries that have moved away from the training cases, the furthest first; none where the model holds no cases.
 * @param queries the newest, at least 100 or nothing is said
 * @param before names of the features that had moved when it was looked last
 */
export function movedFeatures({ cases, features }: TrainedModel, queries: readonly Readonly<Record<string, FeatureValue>>[], before: readonly string[]): MovedFeature[] {
  if (cases === undefined || queries.length < LEAST_QUERIES) return [];
  return features.flatMap(({ name }, column) => {
    const { index, byChance } = populationStability(cases.rows.map((row) => row[column] ?? Number.NaN), queries.map((query) => numberOf(query[name])));
    return index > Math.max(before.includes(name) ? BACK : MOVED, byChance) ? [{ feature: name, stability: index }] : [];
  }).sort((a, b) => b.stability - a.stability);
}
