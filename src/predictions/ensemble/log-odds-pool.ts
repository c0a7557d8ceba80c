import { checkProbabilities } from '../numeric/check.ts';
import { logit, sigmoid } from '../numeric/logit.ts';
import { sum } from '../numeric/sum.ts';
import { normalisedWeights } from './normalised-weights.ts';

/**
 * The logarithmic opinion pool: sigmoid(Σ wⱼ logit(pⱼ) / Σ wⱼ), p clipped to [1e-6, 1 − 1e-6]. A confident member counts for more
 * than in the mean. The same bits in whatever order the members come.
 * @param members m probabilities of the outcome 1, one a model
 * @param weights m non-negative weights, not all 0; equal ones by default
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Genest and Zidek 1986, Combining probability distributions; Satopää et al. 2014
 * @example logOddsPool([0.1, 0.9]) // 0.5 but for rounding
 */
export function logOddsPool(members: readonly number[], weights: readonly number[] = members.map(() => 1)): number {
  checkProbabilities('member probabilities', members);
  const shares = normalisedWeights(weights, members);
  return sigmoid(sum(members.map((probability, j) => shares[j]! * logit(probability))));
}
