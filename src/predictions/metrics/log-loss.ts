import { checkOutcomes, checkProbabilities, checkSameLength } from '../numeric/check.ts';
import { clipProbability } from '../numeric/logit.ts';
import { mean } from '../numeric/sum.ts';

/**
 * Mean negative log-likelihood in nats: −(1/n) Σ [yᵢ ln pᵢ + (1 − yᵢ) ln(1 − pᵢ)], with p clipped to [1e-6, 1 − 1e-6],
 * so one confident error costs at most 13.8155.
 * @param p n predicted probabilities of the outcome 1
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Good 1952, Rational decisions
 * @example logLoss([0.5, 0.5], [1, 0]) // 0.6931471805599453
 */
export function logLoss(p: readonly number[], y: readonly number[]): number {
  checkProbabilities('p', p);
  checkOutcomes(y);
  checkSameLength('probabilities', p, 'outcomes', y);
  return mean(p.map((probability, i) => -Math.log(y[i] === 1 ? clipProbability(probability) : 1 - clipProbability(probability))));
}
