import { checkProbabilities } from '../numeric/check.ts';
import { sum } from '../numeric/sum.ts';
import { normalisedWeights } from './normalised-weights.ts';

/**
 * The linear opinion pool Σ wⱼ pⱼ / Σ wⱼ, the same bits in whatever order the members come.
 * @param members m probabilities of the outcome 1, one a model
 * @param weights m non-negative weights, not all 0; they need not add up to 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Stone 1961, The opinion pool
 * @example weightedAverage([0.2, 0.8], [1, 3]) // 0.65 but for rounding
 */
export function weightedAverage(members: readonly number[], weights: readonly number[]): number {
  checkProbabilities('member probabilities', members);
  const shares = normalisedWeights(weights, members);
  return Math.min(1, sum(members.map((probability, j) => shares[j]! * probability)));
}
