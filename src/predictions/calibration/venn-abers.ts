import { checkFinite, checkOutcomes, checkSameLength } from '../numeric/check.ts';
import { mergeTies, poolAdjacentViolators } from './pool-adjacent-violators.ts';
import type { WeightedPoint } from './pool-adjacent-violators.ts';

/** The calibration set itself, equal scores merged: every query refits on it. */
export interface VennAbersMap {
  kind: 'venn-abers';
  points: WeightedPoint[];
}

/** Isotonic probabilities if the query's outcome were 0 (`p0`) or 1 (`p1`), and the one number `p` between them. */
export interface VennAbersPrediction {
  p0: number;
  p1: number;
  p: number;
}

/**
 * Inductive Venn–Abers calibration keeps the calibration set: a query is added to it once as 0 and once as 1.
 * @param scores n finite scores, on any scale as long as queries use the same
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Vovk, Petej and Fedorova 2015, Large-scale probabilistic predictors with and without guarantees of validity
 * @example fitVennAbers([0.1, 0.9], [0, 1])
 */
export function fitVennAbers(scores: readonly number[], y: readonly number[]): VennAbersMap {
  checkFinite('scores', scores);
  checkOutcomes(y);
  checkSameLength('scores', scores, 'outcomes', y);
  return { kind: 'venn-abers', points: mergeTies(scores, y) };
}

/**
 * p0, p1 and p = p1 / (1 − p0 + p1). The width p1 − p0 shows how little the calibration set says here. Time grows with the set.
 * @param score a finite score
 */
export function applyVennAbers(map: VennAbersMap, score: number): VennAbersPrediction {
  const p0 = fittedWith(map.points, score, 0);
  const p1 = fittedWith(map.points, score, 1);
  return { p0, p1, p: p1 / (1 - p0 + p1) };
}

function fittedWith(points: readonly WeightedPoint[], x: number, y: number): number {
  const at = points.findIndex((point) => point.x >= x);
  const position = at === -1 ? points.length : at;
  const same = points[position]?.x === x ? points[position] : undefined;
  const added = same === undefined ? { x, y, weight: 1 } : { x, y: (same.y * same.weight + y) / (same.weight + 1), weight: same.weight + 1 };
  const extended = [...points.slice(0, position), added, ...points.slice(same === undefined ? position : position + 1)];
  return poolAdjacentViolators(extended)[position]!;
}
