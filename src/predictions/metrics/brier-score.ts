import { checkOutcomes, checkProbabilities, checkSameLength } from '../numeric/check.ts';
import { mean } from '../numeric/sum.ts';

/**
 * Mean squared error of probabilities: (1/n) Σ (pᵢ − yᵢ)². 0 is perfect, 0.25 is what a constant 0.5 gets.
 * @param p n predicted probabilities of the outcome 1
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range
 * @see Brier 1950, Verification of forecasts expressed in terms of probability
 * @example brierScore([0.9, 0.2], [1, 0]) // 0.025
 */
export function brierScore(p: readonly number[], y: readonly number[]): number {
  checkProbabilities('p', p);
  checkOutcomes(y);
  checkSameLength('probabilities', p, 'outcomes', y);
  return mean(p.map((probability, i) => (probability - y[i]!) ** 2));
}
