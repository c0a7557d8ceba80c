import { checkOutcomes, checkProbabilities, checkSameLength } from '../numeric/check.ts';
import { reliabilityBin } from './reliability-bin.ts';
import type { ReliabilityBin } from './reliability-bin.ts';

/** As many bins as the published figures use. */
export const DEFAULT_BINS = 15;

/**
 * Positions of the predictions, cut by ascending probability into bins of as equal a size as possible:
 * the first n mod `bins` bins are one longer. Equal probabilities keep their row order, so which of them falls on which
 * side of a cut depends on it. With fewer predictions than bins there is one bin a prediction.
 */
export function equalMassGroups(p: readonly number[], bins: number): number[][] {
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`expected a positive number of bins, got ${bins}`);
  const order = [...p.keys()].sort((i, j) => p[i]! - p[j]!);
  const used = Math.min(bins, p.length);
  const size = Math.floor(p.length / used);
  const longer = p.length % used;
  return Array.from({ length: used }, (_, bin) => order.slice(bin * size + Math.min(bin, longer), (bin + 1) * size + Math.min(bin + 1, longer)));
}

/**
 * The bins of a reliability diagram that hold equally many predictions each, by ascending probability.
 * @param p n predicted probabilities of the outcome 1
 * @param y n outcomes, 0 or 1
 * @param bins how many, 15 by default
 * @throws RangeError when the lists are empty, of unequal length or out of range, or `bins` is no positive integer
 * @see Nguyen and O'Connor 2015, Posterior calibration and exploratory analysis for NLP models
 * @example equalMassBins([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], 2).map((bin) => bin.observedRate) // [0, 1]
 */
export function equalMassBins(p: readonly number[], y: readonly number[], bins: number = DEFAULT_BINS): ReliabilityBin[] {
  checkProbabilities('p', p);
  checkOutcomes(y);
  checkSameLength('probabilities', p, 'outcomes', y);
  return equalMassGroups(p, bins).map((members) => reliabilityBin(p, y, members));
}
