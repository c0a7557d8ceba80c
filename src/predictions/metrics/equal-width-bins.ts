import { checkOutcomes, checkProbabilities, checkSameLength } from '../numeric/check.ts';
import { reliabilityBin } from './reliability-bin.ts';
import type { ReliabilityBin } from './reliability-bin.ts';

/**
 * The bins of a reliability diagram that cut [0, 1] into equal parts [k/bins, (k+1)/bins); p = 1 falls in the last one.
 * Empty bins are left out.
 * @param p n predicted probabilities of the outcome 1
 * @param y n outcomes, 0 or 1
 * @throws RangeError when the lists are empty, of unequal length or out of range, or `bins` is no positive integer
 * @see Guo et al. 2017, On calibration of modern neural networks
 * @example equalWidthBins([0.1, 0.2, 0.9], [0, 0, 1], 2).map((bin) => bin.count) // [2, 1]
 */
export function equalWidthBins(p: readonly number[], y: readonly number[], bins: number): ReliabilityBin[] {
  checkProbabilities('p', p);
  checkOutcomes(y);
  checkSameLength('probabilities', p, 'outcomes', y);
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`expected a positive number of bins, got ${bins}`);
  const groups = Array.from({ length: bins }, (): number[] => []);
  for (const [i, probability] of p.entries()) groups[Math.min(bins - 1, Math.floor(probability * bins))]!.push(i);
  return groups.filter((members) => members.length > 0).map((members) => reliabilityBin(p, y, members));
}
