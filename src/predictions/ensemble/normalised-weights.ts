import { checkFinite, checkSameLength } from '../numeric/check.ts';
import { sum } from '../numeric/sum.ts';

/**
 * Weights divided by their sum.
 * @param weights m non-negative numbers, not all 0
 * @param members what they weigh
 * @throws RangeError when there are not as many weights as members, one is negative or not finite, or all are 0
 */
export function normalisedWeights(weights: readonly number[], members: readonly number[]): number[] {
  checkFinite('weights', weights);
  checkSameLength('weights', weights, 'members', members);
  const at = weights.findIndex((weight) => weight < 0);
  if (at !== -1) throw new RangeError(`expected weights of at least 0, got ${weights[at]} at position ${at}`);
  const total = sum(weights);
  if (!(total > 0 && total < Infinity)) throw new RangeError(`expected weights with a positive, finite sum, got ${total}`);
  return weights.map((weight) => weight / total);
}
