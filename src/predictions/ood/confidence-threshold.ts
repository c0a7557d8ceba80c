import { checkProbabilities } from '../numeric/check.ts';
import { lowerTailPValue } from './train-percentile.ts';

/** Serialises to JSON and back without loss. */
export interface ConfidenceThreshold {
  /** A confidence below it is flagged. */
  threshold: number;
  falseAlarmRate: number;
  /** Confidences of the training rows, ascending. */
  trainConfidences: number[];
}

/**
 * A threshold on the confidence max(p, 1 − p), derived from a false-alarm rate: the share α of the training rows at most is below it.
 * Low confidence is not distance from the data: use it beside `fitMahalanobis`, not instead.
 * @param confidences n confidences of held-out training rows, 0 to 1
 * @param falseAlarmRate α in (0, 1)
 * @throws RangeError when a number is out of range, or n + 1 is less than 1/α: then no row could ever be flagged
 * @see Hendrycks and Gimpel 2017, A baseline for detecting misclassified and out-of-distribution examples
 * @example fitConfidenceThreshold([0.5, 0.6, 0.7, 0.8], 0.4).threshold // 0.6
 */
export function fitConfidenceThreshold(confidences: readonly number[], falseAlarmRate: number): ConfidenceThreshold {
  checkProbabilities('confidences', confidences);
  if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) throw new RangeError(`expected a false-alarm rate between 0 and 1, got ${falseAlarmRate}`);
  // A hair more than the product, so that 0.07 × 100 counts as the 7 it means.
  const flagged = Math.floor(falseAlarmRate * (confidences.length + 1) + 1e-9) - 1;
  if (flagged < 0) throw new RangeError(`expected at least ${Math.ceil(1 / falseAlarmRate - 1e-9) - 1} confidences for a false-alarm rate of ${falseAlarmRate}, got ${confidences.length}`);
  const ascending = [...confidences].sort((a, b) => a - b);
  return { threshold: ascending[flagged]!, falseAlarmRate, trainConfidences: ascending };
}

/** Whether the confidence is below the threshold. */
export function isBelowThreshold(detector: ConfidenceThreshold, confidence: number): boolean {
  return !(confidence >= detector.threshold);
}

/** Share of training rows at most as confident, from 1/(n + 1) to 1. Small is strange. */
export function confidencePValue(detector: ConfidenceThreshold, confidence: number): number {
  return lowerTailPValue(detector.trainConfidences, confidence);
}
