import { sum } from '../numeric/sum.ts';
import type { ReliabilityBin } from './reliability-bin.ts';

/**
 * How far the bins are from the diagonal: Σ (nₖ/n) |observed rateₖ − mean predictedₖ|.
 * A perfect model's is not 0 on finite data: print it beside `expectedCalibrationErrorFloor`.
 * @param bins at least one, from `equalMassBins` (the convention here) or `equalWidthBins`
 * @returns 0 to 1
 * @throws RangeError when there are no bins
 * @see Naeini, Cooper and Hauskrecht 2015, Obtaining well calibrated probabilities using Bayesian binning
 * @example expectedCalibrationError(equalMassBins([0.1, 0.9], [0, 1], 2)) // 0.1 but for rounding
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const count = sum(bins.map((bin) => bin.count));
  if (count === 0) throw new RangeError('expected at least one bin with predictions, got none');
  return sum(bins.map((bin) => bin.count * Math.abs(bin.observedRate - bin.meanPredicted))) / count;
}
